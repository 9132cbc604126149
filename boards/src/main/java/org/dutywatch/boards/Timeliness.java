package org.dutywatch.boards;

import java.util.ArrayList;
import java.util.List;
import org.dutywatch.boards.Line.Stroke;
import org.dutywatch.boards.Panel.Bars;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Graph;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Table;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.metrics.BoardMetric;

/** Whether the timescales hold that the council answers for. */
final class Timeliness {
  private static final String COMPLETED = "basis=\"completed\"";
  private static final String DUE = "basis=\"due\"";
  private static final String CLOCK = "indicator=\"$clock\"";
  private static final List<Colour> COLOURS = List.of(Colour.values());
  private static final List<Stroke> STROKES = List.of(Stroke.values());

  private Timeliness() {}

  static Board board(List<Policy> policies) {
    return new Board(
        "timeliness",
        "Timeliness",
        "Each clock on both bases, beside the policy's target and what others reached. Of those"
            + " completed: as national statistics count. Of those due: an open overdue case is a"
            + " miss.",
        "now-7d",
        List.of(Choice.COUNCIL, Choice.LOCALITY, Choice.WINDOW, Choice.CLOCK, Choice.MONITOR),
        List.of(
            Trust.row(),
            Row.of("All clocks", table(), graph(policies)),
            Row.of("The clock chosen above", closely(), byLocality(), lengths())));
  }

  private static Panel table() {
    return new Table(
        new Frame(
            "In time, by clock",
            "The share in time over the window, of the cases completed and of those that fell due,"
                + " each with how many those are. The policy's target and what England or others"
                + " reached stand beside. A dash: there was no case, or the policy names none."
                + " Where those due are well below those completed, work is waiting. A click on the"
                + " first number leads to how long the cases took, day by day.",
            15,
            12,
            "–"),
        List.of(new Label("indicator", "Clock")),
        List.of(
            Column.of("Of those due", Promql.share("indicator", DUE), Unit.SHARE)
                .in(Colour.BLUE)
                .leadingTo(
                    new Link(
                        "How long they took",
                        "${monitor}/api/v1/clocks/${__data.fields.Clock}/durations?window=${window}")),
            Column.of("Due", Promql.cases("indicator", DUE), Unit.NUMBER),
            Column.of("Of those completed", Promql.share("indicator", COMPLETED), Unit.SHARE)
                .in(Colour.GREEN),
            Column.of("Completed", Promql.cases("indicator", COMPLETED), Unit.NUMBER),
            Column.of("Target", target(), Unit.SHARE),
            Column.of("Others reached", others(), Unit.SHARE)),
        "Due");
  }

  private static String target() {
    return ofClocks("max by (indicator) (" + BoardMetric.INDICATOR_TARGET.exportedName() + ")");
  }

  private static String others() {
    return ofClocks(
        "max by (indicator) ("
            + BoardMetric.INDICATOR_COMPARATOR.exportedName()
            + "{comparator=~\"England .*\"})");
  }

  private static String ofClocks(String figure) {
    return figure
        + " and on (indicator) "
        + BoardMetric.INDICATOR_NUMERATOR.exportedName()
        + "{basis=\"due\"}";
  }

  private static Panel graph(List<Policy> policies) {
    List<String> clocks =
        policies.stream()
            .flatMap(policy -> policy.indicators().stream())
            .filter(indicator -> indicator.clock().isPresent())
            .map(indicator -> indicator.id())
            .distinct()
            .toList();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < clocks.size(); i++) {
      // A colour comes again with another stroke.
      lines.add(
          new Line(
              clocks.get(i),
              COLOURS.get(i % COLOURS.size()),
              STROKES.get(i / COLOURS.size() % STROKES.size())));
    }
    return new Graph(
        new Frame(
            "In time, of those due",
            "Of the cases whose due date fell in the window, the share that was finished in time, as"
                + " it moved. The axis is real time, also where the board's clock is not. A gap: no"
                + " case, or no answer.",
            9,
            12,
            "no case"),
        Unit.SHARE,
        List.of(new Query(Promql.share("indicator", DUE), "{{indicator}}")),
        lines);
  }

  private static Panel closely() {
    return new Graph(
        new Frame(
            "In time, with its target",
            "The clock chosen above: the share in time on both bases, the policy's target and what"
                + " others reached, where the policy names them. A gap: no case, or no answer.",
            14,
            10,
            "no case"),
        Unit.SHARE,
        List.of(
            new Query(Promql.share("", CLOCK, DUE), "of those due"),
            new Query(Promql.share("", CLOCK, COMPLETED), "of those completed"),
            new Query(
                "max(%s{%s})".formatted(BoardMetric.INDICATOR_TARGET.exportedName(), CLOCK),
                "target"),
            new Query(
                "max by (comparator) (%s{%s})"
                    .formatted(BoardMetric.INDICATOR_COMPARATOR.exportedName(), CLOCK),
                "{{comparator}}")),
        List.of(
            new Line("of those due", Colour.BLUE, Stroke.SOLID),
            new Line("of those completed", Colour.GREEN, Stroke.DASHED),
            new Line("target", Colour.VERMILION, Stroke.DOTTED)));
  }

  private static Panel byLocality() {
    return new Table(
        new Frame(
            "By locality",
            "The clock chosen above, in each locality: the share in time of those due, and of how"
                + " many. A percentage of a handful of cases says little. A dash: no case.",
            10,
            10,
            "–"),
        List.of(new Label("authority", "Council"), new Label("locality", "Locality")),
        List.of(
            Column.of("Of those due", Promql.share("authority, locality", CLOCK, DUE), Unit.SHARE)
                .in(Colour.BLUE),
            Column.of("Due", Promql.cases("authority, locality", CLOCK, DUE), Unit.NUMBER)),
        "Due");
  }

  private static Panel lengths() {
    return new Bars(
        new Frame(
            "How long they took",
            "The clock chosen above: of the cases completed in the last 28 days, whichever window is"
                + " chosen, how many took how many days, of those that the clock counts: working"
                + " days, or days. Of all localities of the council. No bar: none took so long.",
            24,
            9,
            "no case"),
        new Label("days", "Days"),
        List.of(
            Column.of(
                    "Cases",
                    Promql.sum(
                        "days",
                        Promql.once(BoardMetric.CLOCK_STOPPED, "clock=\"$clock\"", Promql.COUNCIL)),
                    Unit.NUMBER)
                .in(Colour.BLUE)));
  }
}
