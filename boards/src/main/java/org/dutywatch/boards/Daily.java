package org.dutywatch.boards;

import java.util.List;
import org.dutywatch.boards.Line.Stroke;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Graph;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Table;
import org.dutywatch.monitor.metrics.BoardMetric;

/** Counts of a day beside the limits of what is ordinary, so that a signal is told from noise. */
final class Daily {
  private static final String BY = "authority, indicator";

  private Daily() {}

  /** A count of one day, by council: today so far, or the last whole one. */
  static String count(String indicator, String day) {
    return Promql.once(
        BoardMetric.DAILY_COUNT,
        "indicator=\"" + indicator + "\"",
        "day=\"" + day + "\"",
        Promql.COUNCIL);
  }

  /** The share in time of what was due on the last whole day; absent where nothing was. */
  static String inTime(String indicator) {
    return "sum(%s) / (sum(%s) > 0)"
        .formatted(
            Promql.once(BoardMetric.DAILY_IN_TIME, indicator, Promql.COUNCIL),
            Promql.once(BoardMetric.DAILY_DUE, indicator, Promql.COUNCIL));
  }

  private static String counts(String day) {
    return Promql.max(
        BY, Promql.once(BoardMetric.DAILY_COUNT, "day=\"" + day + "\"", Promql.COUNCIL));
  }

  private static String limits(String limit) {
    return Promql.max(
        BY, Promql.once(BoardMetric.DAILY_COUNT_LIMIT, "limit=\"" + limit + "\"", Promql.COUNCIL));
  }

  private static String limit(String indicator, String limit) {
    return Promql.once(
        BoardMetric.DAILY_COUNT_LIMIT,
        "indicator=\"" + indicator + "\"",
        "limit=\"" + limit + "\"",
        Promql.COUNCIL);
  }

  /** Of each count: whether the last whole day was out of the ordinary. */
  static Panel table() {
    return new Table(
        new Frame(
            "The last whole day",
            "Of each count: today so far, the last whole day, and between which numbers a day of"
                + " its kind (a working day, or another) ordinarily lies: the natural limits of an"
                + " XmR chart. Within them a difference is noise. Of all localities. A dash: too few"
                + " days to tell.",
            24,
            9,
            "–"),
        List.of(new Label("authority", "Council"), new Label("indicator", "Count")),
        List.of(
            Column.of("Today so far", counts("today"), Unit.NUMBER),
            Column.of("Last whole day", counts("last"), Unit.NUMBER),
            Column.of("At least", limits("lower"), Unit.AVERAGE),
            Column.of("At most", limits("upper"), Unit.AVERAGE),
            Column.of("That is", signal(), Unit.WORD)
                .saying(
                    new Word(1, "▲ more than usual", Colour.VERMILION),
                    new Word(0, "● ordinary", Colour.SKY),
                    new Word(-1, "▼ fewer than usual", Colour.ORANGE))),
        "That is");
  }

  private static String signal() {
    return "(%s > bool %s) - (%s < bool %s)"
        .formatted(counts("last"), limits("upper"), counts("last"), limits("lower"));
  }

  /** One count over time with its limits. */
  static Panel graph(String indicator, String title) {
    return new Graph(
        new Frame(
            title + " a day, and what is ordinary",
            "The last whole day as it moved on, with the limits of what is ordinary for a day of its"
                + " kind. Outside of the dotted lines is a signal, inside is noise. With several"
                + " councils there is a line for each. The axis is real time, also where the board's"
                + " clock is not.",
            12,
            9,
            "not known"),
        Unit.NUMBER,
        List.of(
            new Query(count(indicator, "last"), "last whole day"),
            new Query(limit(indicator, "upper"), "at most"),
            new Query(limit(indicator, "centre"), "on average"),
            new Query(limit(indicator, "lower"), "at least")),
        List.of(
            new Line("last whole day", Colour.BLUE, Stroke.SOLID),
            new Line("at most", Colour.VERMILION, Stroke.DOTTED),
            new Line("on average", Colour.GREEN, Stroke.DASHED),
            new Line("at least", Colour.ORANGE, Stroke.DOTTED)));
  }
}
