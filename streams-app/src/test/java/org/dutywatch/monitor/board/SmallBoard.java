package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.mark.StockOutcome;
import org.dutywatch.monitor.domain.policy.Indicator;

/** A board of one partition that is filled in a test's words. */
final class SmallBoard {
  static final Dimensions EAST = new Dimensions("E06000033", "east", "duty", "police");
  static final Dimensions WEST = new Dimensions("E06000033", "west", "duty", "school");
  static final Dimensions OTHER_COUNCIL = new Dimensions("E10000012", "west", "front door", "gp");

  private final Board board;
  private final PartialSums sums = new PartialSums(0);
  private final Figures figures;

  SmallBoard() {
    this(Names.NONE);
  }

  SmallBoard(Names names) {
    board = new Board(names);
    figures = new Figures(board, SmallPolicy.POLICY, SmallPolicy.CALENDAR);
  }

  SmallBoard with(Indicator clock, ClockStory... stories) {
    boolean neverOpen = clock.clock().orElseThrow().neverOpen();
    for (ClockStory story : stories) {
      story.enter(sums, SmallPolicy.number(clock), neverOpen, 1);
    }
    return this;
  }

  SmallBoard happened(Indicator indicator, Dimensions dimensions, String day, int outcome) {
    return happened(indicator, dimensions, day, outcome, 1);
  }

  SmallBoard happened(
      Indicator indicator, Dimensions dimensions, String day, int outcome, long number) {
    sums.enter(
        row(dimensions, day, 0),
        new Counter(SmallPolicy.number(indicator), Kind.HAPPENED, outcome),
        number);
    return this;
  }

  SmallBoard repeatPlan(Dimensions dimensions, String day, long family) {
    sums.enter(
        row(dimensions, day, family),
        new Counter(SmallPolicy.number(SmallPolicy.REPEAT_PLAN), Kind.HAPPENED, 1),
        1);
    return this;
  }

  SmallBoard changed(Indicator indicator, Dimensions dimensions, String day, StockOutcome outcome) {
    sums.enter(
        row(dimensions, day, 0),
        new Counter(SmallPolicy.number(indicator), Kind.CHANGED, outcome.code()),
        1);
    return this;
  }

  private static Row row(Dimensions dimensions, String day, long family) {
    return new Row(RecordType.CP_PLAN, (int) LocalDate.parse(day).toEpochDay(), dimensions, family);
  }

  /** The figures, with everything published that was entered so far. */
  Figures figures() {
    board.publish(sums.changes(Position.START));
    return figures;
  }

  static Slice by(Dimension... dimensions) {
    return new Slice(List.of(dimensions), Optional.empty());
  }

  static Slice of(String authority, Dimension... by) {
    return new Slice(List.of(by), Optional.of(authority));
  }

  static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }

  static PartialUpdate update(int partition, Map<Row, Counts> rows, Position position) {
    return new PartialUpdate(
        partition, false, rows, Map.of(), Map.of(), position, Optional.empty());
  }
}
