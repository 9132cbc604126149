package org.dutywatch.boards;

import java.util.List;
import org.dutywatch.boards.Line.Stroke;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Graph;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Stat;
import org.dutywatch.boards.Panel.Table;
import org.dutywatch.monitor.metrics.BoardMetric;

/** Child protection plans: do they come again, do they drag on, are they reviewed? */
final class Plans {
  private static final String REVIEW = "clock=\"cp-review\"";

  private Plans() {}

  static Board board() {
    return new Board(
        "plans",
        "Child protection plans",
        "Repeat plans, long plans and reviews. Few repeat plans are not the aim: a plan that is"
            + " needed is needed. One large family can move these shares.",
        "now-7d",
        List.of(Choice.COUNCIL, Choice.LOCALITY, Choice.WINDOW),
        List.of(
            Trust.row(),
            Row.of(
                "How many",
                count("Plans open", "Plans open today.", "cp-plans-open"),
                count("Plans started", "Plans started in the window.", "cp-plans-started"),
                count("Plans ended", "Plans ended in the window.", "cp-plans-ended"),
                reviews("▲ Reviews overdue", "overdue", "Reviews that should have been held."),
                reviews("◆ Reviews due today", "dueToday", "Reviews to be held by midnight."),
                reviews("◐ Reviews due soon", "dueSoon", "Reviews due in 2 working days.")),
            Row.of("Do they come again, and do they last?", table(), graph()),
            Row.of("Are they reviewed?", reviewed(), overdue())));
  }

  private static Panel count(String title, String what, String indicator) {
    return stat(
        title,
        what + " Siblings are counted one by one.",
        Promql.numerator("", "indicator=\"" + indicator + "\""));
  }

  private static Panel reviews(String title, String band, String what) {
    return stat(title, what + " Of open plans, by the review clock.", open(band));
  }

  private static String open(String band) {
    return Promql.open(band, "", REVIEW);
  }

  private static Panel stat(String title, String description, String expression) {
    return new Stat(
        new Frame(title, description, 4, 4, "not known"),
        Unit.NUMBER,
        List.of(new Query(expression, "")),
        List.of(),
        List.of());
  }

  private static Panel table() {
    String plans = "indicator=~\"repeat-cp-plan.*|long-cp-plan|cp-reviews-in-time\"";
    return new Table(
        new Frame(
            "Shares of plans",
            "Of the plans started in the window, those of children who had one before: ever, and"
                + " ended within 12 and 24 months. Of the plans ended, those that lasted 2 years or"
                + " more. Of the plans open, those whose reviews were all in time. With of how many,"
                + " the policy's target, and England's figure. A dash: no case, or none named.",
            14,
            9,
            "–"),
        List.of(new Label("indicator", "Share of plans")),
        List.of(
            Column.of("Share", Promql.share("indicator", plans), Unit.SHARE).in(Colour.BLUE),
            Column.of("Plans", Promql.cases("indicator", plans), Unit.NUMBER),
            Column.of(
                "Target",
                "max by (indicator) (%s{%s})"
                    .formatted(BoardMetric.INDICATOR_TARGET.exportedName(), plans),
                Unit.SHARE),
            Column.of(
                "England reached",
                "max by (indicator) (%s{%s, comparator=~\"England .*\"})"
                    .formatted(BoardMetric.INDICATOR_COMPARATOR.exportedName(), plans),
                Unit.SHARE)),
        "Plans");
  }

  private static Panel graph() {
    return new Graph(
        new Frame(
            "Repeat plans",
            "Of the plans started in the window, the share of children who had one before, as it"
                + " moved. The axis is real time. A gap: no plan was started, or no answer.",
            10,
            9,
            "no plan"),
        Unit.SHARE,
        List.of(
            new Query(Promql.share("", "indicator=\"repeat-cp-plan\""), "ever"),
            new Query(Promql.share("", "indicator=\"repeat-cp-plan-24m\""), "within 24 months"),
            new Query(Promql.share("", "indicator=\"repeat-cp-plan-12m\""), "within 12 months"),
            new Query(
                "max(%s{indicator=\"repeat-cp-plan\"})"
                    .formatted(BoardMetric.INDICATOR_TARGET.exportedName()),
                "limit, of ever")),
        List.of(
            new Line("ever", Colour.BLUE, Stroke.SOLID),
            new Line("within 24 months", Colour.GREEN, Stroke.DASHED),
            new Line("within 12 months", Colour.ORANGE, Stroke.SOLID),
            new Line("limit, of ever", Colour.VERMILION, Stroke.DOTTED)));
  }

  private static Panel reviewed() {
    return new Graph(
        new Frame(
            "Reviewed in time",
            "Of the plans that were due a review, the share whose reviews were all in time since 1"
                + " April; and of the reviews that fell due in the window, the share held in time."
                + " The axis is real time. A gap: no case, or no answer.",
            14,
            9,
            "no case"),
        Unit.SHARE,
        List.of(
            new Query(Promql.share("", "indicator=\"cp-reviews-in-time\""), "plans"),
            new Query(Promql.share("", "indicator=\"cp-review\"", "basis=\"due\""), "reviews")),
        List.of(
            new Line("plans", Colour.BLUE, Stroke.SOLID),
            new Line("reviews", Colour.GREEN, Stroke.DASHED)));
  }

  private static Panel overdue() {
    String by = "authority, locality";
    return new Table(
        new Frame(
            "Reviews by locality",
            "How many reviews are overdue, due today and due soon in each locality. Nought is"
                + " written as 0; a dash is nothing known.",
            10,
            9,
            "–"),
        List.of(new Label("authority", "Council"), new Label("locality", "Locality")),
        List.of(
            Column.of("▲ Overdue", Promql.open("overdue", by, REVIEW), Unit.NUMBER)
                .in(Colour.VERMILION),
            Column.of("◆ Due today", Promql.open("dueToday", by, REVIEW), Unit.NUMBER)
                .in(Colour.ORANGE),
            Column.of("◐ Due soon", Promql.open("dueSoon", by, REVIEW), Unit.NUMBER)
                .in(Colour.SKY)),
        "▲ Overdue");
  }
}
