package org.dutywatch.boards;

import java.util.List;
import org.dutywatch.boards.Line.Stroke;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Graph;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Stat;
import org.dutywatch.boards.Panel.Table;

/** Police notifications of domestic violence: the police's delay and the council's response. */
final class Police {
  private static final String TOLD = "indicator=\"dv-notification\"";
  private static final String ASSESSED = "indicator=\"dv-risk-assessment\"";
  private static final String COMPLETED = "basis=\"completed\"";
  private static final String DUE = "basis=\"due\"";
  private static final String WAITING = "clock=\"dv-risk-assessment\"";

  private Police() {}

  static Board board() {
    return new Board(
        "police",
        "Police notifications",
        "Police notifications of domestic violence. The police's delay and the council's response"
            + " stand apart: one is no excuse for the other.",
        "now-7d",
        List.of(Choice.COUNCIL, Choice.LOCALITY, Choice.WINDOW),
        List.of(
            Trust.row(),
            Row.of("Waiting for a risk assessment", waiting(), longest(), today()),
            Row.of("The police, and we", told(), assessed(), both()),
            Row.of(
                "Day by day",
                eachDay(),
                sameDay(),
                Daily.graph("dv-notifications", "Notifications"),
                byLocality())));
  }

  private static Panel waiting() {
    return new Stat(
        new Frame(
            "Not risk assessed yet",
            "Notifications without a risk assessment: those of today, to be assessed by midnight,"
                + " and those of earlier days, which are overdue.",
            12,
            5,
            "not known"),
        Unit.NUMBER,
        List.of(
            new Query(Promql.open("dueToday", "", WAITING), "◆ due today"),
            new Query(Promql.open("overdue", "", WAITING), "▲ overdue")),
        List.of(),
        List.of());
  }

  private static Panel longest() {
    return new Stat(
        new Frame(
            "Longest overdue",
            "For how long the longest has been without a risk assessment after the end of its day."
                + " Of all localities of the council.",
            6,
            5,
            "nothing is"),
        Unit.SPAN,
        List.of(new Query(Promql.overdueFor("", WAITING), "")),
        List.of(),
        List.of());
  }

  private static Panel today() {
    return new Stat(
        new Frame(
            "Notifications today",
            "Notifications that were received today, so far. Of all localities of the council.",
            6,
            5,
            "not known"),
        Unit.NUMBER,
        List.of(new Query(Promql.sum("", Daily.count("dv-notifications", "today")), "")),
        List.of(),
        List.of());
  }

  private static Panel told() {
    return share(
        "The police told us within a day",
        "Of the notifications received in the window, the share that came within a day of the"
            + " incident.",
        TOLD,
        "of those received");
  }

  private static Panel assessed() {
    return share(
        "We assessed the risk on the day",
        "Of the notifications in the window, the share whose risk was assessed on the day they came:"
            + " of those assessed, and of those due, among which an open overdue one is a miss.",
        ASSESSED,
        "of those assessed");
  }

  private static Panel share(String title, String description, String indicator, String completed) {
    return new Stat(
        new Frame(title, description, 6, 8, "no case"),
        Unit.SHARE,
        List.of(
            new Query(Promql.share("", indicator, COMPLETED), completed),
            new Query(Promql.share("", indicator, DUE), "of those due")),
        List.of(),
        List.of());
  }

  private static Panel both() {
    return new Graph(
        new Frame(
            "Police delay and our response, of those due",
            "The police's clock and the council's, side by side, over the window. The axis is real"
                + " time. A gap: no case, or no answer.",
            12,
            8,
            "no case"),
        Unit.SHARE,
        List.of(
            new Query(Promql.share("", TOLD, DUE), "police: told us within a day"),
            new Query(Promql.share("", ASSESSED, DUE), "council: assessed on the day")),
        List.of(
            new Line("police: told us within a day", Colour.ORANGE, Stroke.DASHED),
            new Line("council: assessed on the day", Colour.BLUE, Stroke.SOLID)));
  }

  private static Panel eachDay() {
    return new Graph(
        new Frame(
            "Assessed on the day, of each day",
            "Of the notifications that came on the last whole day, the share that was assessed on"
                + " it; and of those that the police had to tell by the end of it, the share that"
                + " was told in time. A few cases make the line jump. Of all localities of the"
                + " council. The axis is real time. A gap: no case, or no answer.",
            12,
            9,
            "no case"),
        Unit.SHARE,
        List.of(
            new Query(Daily.inTime(ASSESSED), "assessed on the day"),
            new Query(Daily.inTime(TOLD), "told within a day")),
        List.of(
            new Line("assessed on the day", Colour.BLUE, Stroke.SOLID),
            new Line("told within a day", Colour.ORANGE, Stroke.DASHED)));
  }

  private static Panel sameDay() {
    String week = "window=\"7d\"";
    return new Graph(
        new Frame(
            "Assessed on the day, over the last 7 days",
            "Of the notifications whose day fell in the last 7 days, the share that was assessed on"
                + " it, as it moved from day to day; whichever window is chosen. The axis is real"
                + " time. A gap: no case, or no answer.",
            12,
            9,
            "no case"),
        Unit.SHARE,
        List.of(
            new Query(Promql.share("", ASSESSED, DUE, week), "assessed on the day"),
            new Query(Promql.share("", TOLD, DUE, week), "told within a day")),
        List.of(
            new Line("assessed on the day", Colour.BLUE, Stroke.SOLID),
            new Line("told within a day", Colour.ORANGE, Stroke.DASHED)));
  }

  private static Panel byLocality() {
    String by = "authority, locality";
    return new Table(
        new Frame(
            "By locality",
            "Of each locality: notifications waiting, and the share of those due over the window"
                + " that was assessed on the day, with of how many. A dash: no case.",
            12,
            9,
            "–"),
        List.of(new Label("authority", "Council"), new Label("locality", "Locality")),
        List.of(
            Column.of("▲ Overdue", Promql.open("overdue", by, WAITING), Unit.NUMBER)
                .in(Colour.VERMILION),
            Column.of("◆ Due today", Promql.open("dueToday", by, WAITING), Unit.NUMBER)
                .in(Colour.ORANGE),
            Column.of("Assessed on the day", Promql.share(by, ASSESSED, DUE), Unit.SHARE)
                .in(Colour.BLUE),
            Column.of("Of", Promql.cases(by, ASSESSED, DUE), Unit.NUMBER)),
        "▲ Overdue");
  }
}
