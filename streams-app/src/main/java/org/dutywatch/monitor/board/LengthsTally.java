package org.dutywatch.monitor.board;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Durations.Summary;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.StopOutcome;

/** Counts the clocks of one kind that stopped in a window, by how long they took. */
final class LengthsTally implements Tally<LengthsTally> {
  private final int indicator;
  private final Span window;
  private final TreeMap<Integer, Length> lengths = new TreeMap<>();

  LengthsTally(int indicator, Span window) {
    this.indicator = indicator;
    this.window = window;
  }

  @Override
  public void add(Sheet sheet) {
    Cells stopped = sheet.column(indicator, Kind.STOPPED);
    int end = stopped.firstOnOrAfter(window.to().toEpochDay() + 1);
    for (int i = stopped.firstOnOrAfter(window.from().toEpochDay()); i < end; i++) {
      StopOutcome outcome = StopOutcome.of(stopped.outcome(i));
      long number = stopped.number(i);
      add(new Length(outcome.length(), number, outcome.inTime() ? number : 0));
    }
  }

  private void add(Length more) {
    lengths.merge(
        more.length(),
        more,
        (a, b) -> new Length(a.length(), a.count() + b.count(), a.inTime() + b.inTime()));
  }

  @Override
  public void addAll(LengthsTally other) {
    other.lengths.values().forEach(this::add);
  }

  /** The lengths that occur, ascending. */
  List<Length> histogram() {
    return lengths.values().stream().filter(length -> length.count() > 0).toList();
  }

  Summary summary() {
    long count = lengths.values().stream().mapToLong(Length::count).sum();
    return new Summary(count, percentile(50, count), percentile(90, count));
  }

  /** By nearest rank: the least length that so many per cent of the clocks do not exceed. */
  private OptionalInt percentile(int percent, long count) {
    long rank = (count * percent + 99) / 100;
    long upToHere = 0;
    for (Map.Entry<Integer, Length> entry : lengths.entrySet()) {
      upToHere += entry.getValue().count();
      if (count > 0 && upToHere >= rank) {
        return OptionalInt.of(entry.getKey());
      }
    }
    return OptionalInt.empty();
  }
}
