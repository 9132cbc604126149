package org.dutywatch.monitor.domain.mark;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.dutywatch.events.Fact;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingChanges;
import org.dutywatch.monitor.domain.quality.IncidentChange;

/**
 * Where marks are added up while a change is worked out. Marks of the old state go in with {@code
 * -1}, marks of the new one with {@code +1}; most of them cancel, and what is left is the
 * difference. Not thread-safe; lives no longer than one change.
 */
public final class MarkSheet {
  private final Map<Heading, Page> pages = new LinkedHashMap<>();
  private final ClockChanges clocks = new ClockChanges();
  private final FindingChanges findings = new FindingChanges();
  private IncidentChange incident = IncidentChange.NONE;

  private record Heading(RecordType type, Dimensions dimensions) {}

  /** The page for marks of one type of record with these dimensions. */
  Page page(RecordType type, Dimensions dimensions) {
    return pages.computeIfAbsent(new Heading(type, dimensions), h -> new Page());
  }

  /** The clocks that the marks come from, as they were and as they are. */
  public ClockChanges clocks() {
    return clocks;
  }

  /** The findings that came and went. */
  public FindingChanges findings() {
    return findings;
  }

  /** Of the changed record, what becomes of its incident. */
  public IncidentChange incident() {
    return incident;
  }

  void enter(IncidentChange change) {
    incident = change;
  }

  /**
   * What is left, row by row: each counter that changed, with by how much. Of the same change
   * always in the same order, so that whatever comes of it can be replayed.
   */
  public void forEachRow(BiConsumer<Row, Map<Counter, Long>> consumer) {
    Map<Row, Map<Counter, Long>> rows = new LinkedHashMap<>();
    findings.forEach(
        (finding, number) ->
            rows.computeIfAbsent(row(finding), row -> new TreeMap<>())
                .merge(Counter.of(finding.kind()), (long) number, Long::sum));
    rows.values().forEach(numbers -> numbers.values().removeIf(number -> number == 0));
    rows.values().removeIf(Map::isEmpty);
    pages.forEach(
        (heading, page) ->
            page.numbers.forEach(
                (mark, number) ->
                    rows.computeIfAbsent(mark.row(heading), row -> new TreeMap<>())
                        .put(mark.counter(), number)));
    rows.forEach(consumer);
  }

  /** Findings are counted by authority alone. */
  private static Row row(Finding finding) {
    RecordId record = finding.record();
    return new Row(
        record.type(),
        Math.toIntExact(finding.day().toEpochDay()),
        new Dimensions(record.authority(), Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN),
        0);
  }

  /** The marks of records of one type that have the same dimensions. */
  static final class Page {
    private final Map<Mark, Long> numbers = new HashMap<>();

    /** Adds a number to what is counted by a mark. */
    void add(Mark mark, long number) {
      if (number != 0) {
        numbers.merge(mark, number, (one, other) -> one + other == 0 ? null : one + other);
      }
    }
  }

  /** What is counted, and where: a row without its heading, and a counter. */
  record Mark(int epochDay, long family, int indicator, Kind kind, int outcome) {

    private Row row(Heading heading) {
      return new Row(heading.type(), epochDay, heading.dimensions(), family);
    }

    private Counter counter() {
      return new Counter(indicator, kind, outcome);
    }

    /** Some dozens of marks are looked up for each event: only what tells them apart. */
    @Override
    public int hashCode() {
      return ((epochDay * 31 + indicator) * 31 + kind.ordinal()) * 31 + outcome;
    }
  }
}
