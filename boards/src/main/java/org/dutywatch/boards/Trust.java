package org.dutywatch.boards;

import java.util.List;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Stat;
import org.dutywatch.monitor.metrics.BoardMetric;

/** The first row of every board: whether what stands below can be trusted. */
final class Trust {
  private Trust() {}

  static Row row() {
    return Row.of(
        "Can this board be trusted?", now(), trusted(), waiting(), freshness(), silence());
  }

  private static Panel now() {
    return stat(
        "It is now",
        "The time that the monitor counts by: what is due and overdue is judged at this moment. In a"
            + " simulation or a replay it is not today's.",
        5,
        "not known",
        Unit.MOMENT,
        "max(" + BoardMetric.NOW.exportedName() + ") * 1000");
  }

  private static Panel trusted() {
    return new Stat(
        new Frame(
            "Can the figures be trusted?",
            "Yes: the monitor is at work and at most 100 records wait. Catching up: it is at work,"
                + " and more wait. No: it is starting, restoring or cut off from its broker. No"
                + " answer: it cannot be reached, and everything below is old.",
            5,
            4,
            "✖ No answer"),
        Unit.WORD,
        List.of(
            new Query(
                "min(%s) * (1 + (max(%s) <= bool 100))"
                    .formatted(
                        BoardMetric.READY.exportedName(),
                        BoardMetric.RECORDS_NOT_YET_ON_BOARD.exportedName()),
                "")),
        List.of(
            new Word(2, "● Yes", Colour.BLUE),
            new Word(1, "◐ Catching up", Colour.ORANGE),
            new Word(0, "✖ No", Colour.VERMILION)),
        List.of());
  }

  private static Panel waiting() {
    return stat(
        "Records not yet on the board",
        "How many records have come in that no figure counts yet. A few are normal while records"
            + " come in.",
        4,
        "not known",
        Unit.NUMBER,
        "max(" + BoardMetric.RECORDS_NOT_YET_ON_BOARD.exportedName() + ")");
  }

  private static Panel freshness() {
    return stat(
        "From arrival to figure",
        "Freshness: 95 of 100 publishes of the last minutes held their newest record within this"
            + " time of its arrival at the broker.",
        5,
        "nothing came in",
        Unit.SECONDS,
        Promql.freshness(0.95));
  }

  private static Panel silence() {
    return stat(
        "Longest silence of a feed",
        "How long ago, by the board's clock, the newest fact happened on the feed that has been"
            + " silent longest. Nights and weekends are quiet; longer than that means that facts do"
            + " not reach the board.",
        5,
        "not known",
        Unit.SPAN,
        "max(%s{feed!=\"clock\", %s})".formatted(Promql.SILENCE, Promql.COUNCIL));
  }

  private static Stat stat(
      String title, String description, int width, String nothing, Unit unit, String expression) {
    return new Stat(
        new Frame(title, description, width, 4, nothing),
        unit,
        List.of(new Query(expression, "")),
        List.of(),
        List.of());
  }
}
