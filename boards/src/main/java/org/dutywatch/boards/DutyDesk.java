package org.dutywatch.boards;

import java.util.List;
import org.dutywatch.boards.Panel.Bars;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Stat;
import org.dutywatch.boards.Panel.Table;

/** What is waiting, due and late now, and where. */
final class DutyDesk {
  private static final String EVERY_LOCALITY =
      " It is that of all localities of the council, whichever are chosen.";

  private static final String HERE =
      "&authority=${__data.fields.Council}&locality=${__data.fields.Locality}";

  private DutyDesk() {}

  static Board board() {
    return new Board(
        "duty-desk",
        "Duty desk",
        "What a duty manager needs now: what is open, due today and overdue, in which locality, and"
            + " what came in. A red mark on a graph is a clock that was found breached.",
        "now-24h",
        List.of(Choice.COUNCIL, Choice.LOCALITY, Choice.MONITOR),
        List.of(Trust.row(), now(), where(), day()));
  }

  private static Row now() {
    return Row.of(
        "Now",
        band("overdue", "▲ Overdue", "Open, and the due date is past."),
        band("dueToday", "◆ Due today", "Open, and due by midnight."),
        band("dueSoon", "◐ Due soon", "At most 2 working days are left after today."),
        band("onTrack", "● On track", "All others that are open."),
        stat(
            "Longest overdue",
            "For how long the longest has been overdue, of all clocks, from the end of its due"
                + " date."
                + EVERY_LOCALITY,
            "nothing is",
            Unit.SPAN,
            Promql.overdueFor("")),
        stat(
            "Police notifications today",
            "Police notifications of domestic violence that were received today, so far."
                + EVERY_LOCALITY,
            "not known",
            Unit.NUMBER,
            Promql.sum("", Daily.count("dv-notifications", "today"))));
  }

  private static Panel band(String band, String title, String what) {
    return new Stat(
        new Frame(
            title,
            what + " Counts clocks: a case that runs on two clocks counts on each.",
            4,
            4,
            "not known"),
        Unit.NUMBER,
        List.of(new Query(Promql.open(band, ""), "")),
        List.of(),
        List.of());
  }

  private static Panel stat(
      String title, String description, String nothing, Unit unit, String expression) {
    return new Stat(
        new Frame(title, description, 4, 4, nothing),
        unit,
        List.of(new Query(expression, "")),
        List.of(),
        List.of());
  }

  private static Row where() {
    return Row.of(
        "Where",
        new Bars(
            new Frame(
                "Open clocks by band",
                "How many cases have each clock running, by how near the due date is.",
                12,
                11,
                "not known"),
            new Label("clock", "Clock"),
            bands("clock")),
        new Table(
            new Frame(
                "Overdue by clock",
                "Of each clock: how many are overdue, due today and due soon, and for how long the"
                    + " longest has been overdue. A click on a number leads to the cases, on the"
                    + " monitor's own machine. A dash: nothing is overdue, or nothing is known.",
                12,
                11,
                "–"),
            List.of(new Label("clock", "Clock")),
            List.of(
                bands("clock").get(0).leadingTo(cases("overdue", "")),
                bands("clock").get(1).leadingTo(cases("dueToday", "")),
                bands("clock").get(2).leadingTo(cases("dueSoon", "")),
                Column.of("Longest overdue", Promql.overdueFor("clock"), Unit.SPAN)),
            "▲ Overdue"),
        new Table(
            new Frame(
                "By clock and locality",
                "Of each clock and locality: how many are overdue, due today, due soon and on"
                    + " track, for how long the longest has been overdue, and how many due dates of"
                    + " the last 7 days were missed. A click on a number leads to the cases, on the"
                    + " monitor's own machine. A dash: none.",
                24,
                11,
                "–"),
            List.of(
                new Label("authority", "Council"),
                new Label("locality", "Locality"),
                new Label("clock", "Clock")),
            List.of(
                bands("authority, locality, clock").get(0).leadingTo(cases("overdue", HERE)),
                bands("authority, locality, clock").get(1).leadingTo(cases("dueToday", HERE)),
                bands("authority, locality, clock").get(2).leadingTo(cases("dueSoon", HERE)),
                bands("authority, locality, clock").get(3).leadingTo(cases("onTrack", HERE)),
                Column.of("Longest overdue", Promql.overdueForByLocality(), Unit.SPAN),
                Column.of("Missed in 7 days", Promql.missedByLocality("7d"), Unit.NUMBER)),
            "▲ Overdue"));
  }

  private static Link cases(String band, String more) {
    return new Link(
        "The cases", "${monitor}/api/v1/clocks/${__data.fields.Clock}/cases?band=" + band + more);
  }

  private static List<Column> bands(String by) {
    return List.of(
        Column.of("▲ Overdue", Promql.open("overdue", by), Unit.NUMBER).in(Colour.VERMILION),
        Column.of("◆ Due today", Promql.open("dueToday", by), Unit.NUMBER).in(Colour.ORANGE),
        Column.of("◐ Due soon", Promql.open("dueSoon", by), Unit.NUMBER).in(Colour.SKY),
        Column.of("● On track", Promql.open("onTrack", by), Unit.NUMBER).in(Colour.BLUE));
  }

  private static Row day() {
    return Row.of(
        "Is it an ordinary day?",
        Daily.table(),
        Daily.graph("referrals", "Referrals"),
        Daily.graph("dv-notifications", "Police notifications"));
  }
}
