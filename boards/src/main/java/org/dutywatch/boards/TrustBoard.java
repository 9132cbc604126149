package org.dutywatch.boards;

import java.util.List;
import org.dutywatch.boards.Line.Stroke;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Graph;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Stat;
import org.dutywatch.boards.Panel.Table;
import org.dutywatch.monitor.metrics.BoardMetric;

/** Whether what the boards show is what is known, and what is known is right. */
final class TrustBoard {
  private static final String EVENTS = BoardMetric.EVENTS.exportedName();

  private TrustBoard() {}

  static Board board() {
    return new Board(
        "trust",
        "Can I trust this board?",
        "Whether facts come in, how quickly they reach the figures, what was refused, and what is"
            + " doubtful.",
        "now-24h",
        List.of(Choice.COUNCIL, Choice.MONITOR),
        List.of(
            Trust.row(),
            Row.of("Do facts come in?", feeds(), outcomes()),
            Row.of("Do they reach the figures?", freshness(), waiting()),
            Row.of("Is anything refused or doubtful?", refused(), findings(), doubtful())));
  }

  private static Panel feeds() {
    String by = "authority, feed";
    String chosen = "authority=~\"$authority|\"";
    return new Table(
        new Frame(
            "Feeds",
            "Of each feed and council: when its newest fact happened, how long ago that is by the"
                + " board's clock, how many whole working days have passed since, and when a record"
                + " last arrived, by the real clock. No council: records that were refused before it"
                + " could be read, and ticks.",
            24,
            8,
            "–"),
        List.of(new Label("feed", "Feed"), new Label("authority", "Council")),
        List.of(
            Column.of(
                "Newest fact",
                Promql.max(by, BoardMetric.FEED_LAST_EVENT.exportedName() + braces(chosen))
                    + " * 1000",
                Unit.MOMENT),
            Column.of("Silent for", Promql.max(by, Promql.SILENCE + braces(chosen)), Unit.SPAN),
            Column.of(
                "Whole working days",
                "min by (%s) (%s)"
                    .formatted(by, BoardMetric.FEED_SILENT.exportedName() + braces(chosen)),
                Unit.NUMBER),
            Column.of(
                "Last arrival",
                Promql.max(by, BoardMetric.FEED_LAST_ARRIVAL.exportedName() + braces(chosen))
                    + " * 1000",
                Unit.MOMENT)),
        "Silent for");
  }

  private static String braces(String matchers) {
    return "{" + matchers + "}";
  }

  private static Panel outcomes() {
    return new Graph(
        new Frame(
            "Records a minute, by outcome",
            "What came in from Kafka and what became of it, of all councils. New: a fact not known"
                + " before. Repeat: known already. Correction: it changed what stood. Superseded:"
                + " something recorded later stood. Rejected: refused, and in the dead letters.",
            24,
            8,
            "no answer"),
        Unit.RATE,
        List.of(
            new Query(
                "sum by (outcome) (max without (instance) (rate(%s[$__rate_interval]))) * 60"
                    .formatted(EVENTS),
                "{{outcome}}")),
        List.of(
            new Line("new", Colour.BLUE, Stroke.SOLID),
            new Line("repeat", Colour.SKY, Stroke.SOLID),
            new Line("correction", Colour.GREEN, Stroke.SOLID),
            new Line("superseded", Colour.PURPLE, Stroke.DASHED),
            new Line("rejected", Colour.VERMILION, Stroke.DOTTED)));
  }

  private static Panel freshness() {
    return new Graph(
        new Frame(
            "From arrival to figure",
            "How long a record took from its arrival at the broker until a figure held it: half of"
                + " the publishes, and 95 of 100, were at least as quick. A gap: nothing came in.",
            12,
            8,
            "nothing came in"),
        Unit.SECONDS,
        List.of(
            new Query(Promql.freshness(0.5), "half"),
            new Query(Promql.freshness(0.95), "95 of 100")),
        List.of(
            new Line("half", Colour.BLUE, Stroke.SOLID),
            new Line("95 of 100", Colour.ORANGE, Stroke.DASHED)));
  }

  private static Panel waiting() {
    return new Graph(
        new Frame(
            "Records not yet on the board",
            "How many records have come in that no figure counts yet. A peak after a feed's silence"
                + " is normal; one that stays is not. A gap: the broker did not say.",
            12,
            8,
            "not known"),
        Unit.NUMBER,
        List.of(
            new Query(
                "max(" + BoardMetric.RECORDS_NOT_YET_ON_BOARD.exportedName() + ")", "records")),
        List.of(new Line("records", Colour.BLUE, Stroke.SOLID)));
  }

  private static Panel refused() {
    return new Stat(
        new Frame(
            "Refused in the last hour",
            "Records from Kafka that the monitor could not take, of all councils. They lie in the"
                + " dead letters and count nowhere until they are mended and sent again. A click"
                + " leads to them, on the monitor's own machine.",
            6,
            9,
            "not known"),
        Unit.NUMBER,
        List.of(
            new Query(
                "round(sum(max by (feed) (increase(%s{outcome=\"rejected\"}[1h]))))"
                    .formatted(EVENTS),
                "")),
        List.of(),
        List.of(new Link("The dead letters", "${monitor}/api/v1/dead-letters")));
  }

  private static Panel findings() {
    String now = Promql.max("authority, finding", findings(""));
    return new Table(
        new Frame(
            "Doubtful facts",
            "Facts that are well formed but doubtful today, by what is doubtful, and how many more"
                + " than a day ago (real time). They count as they are. A click leads to them, on the"
                + " monitor's own machine. A dash: nothing was known a day ago.",
            10,
            9,
            "–"),
        List.of(new Label("finding", "Finding"), new Label("authority", "Council")),
        List.of(
            Column.of("Facts", now, Unit.NUMBER)
                .leadingTo(
                    new Link(
                        "The facts",
                        "${monitor}/api/v1/quality?finding=${__data.fields.Finding}"
                            + "&authority=${__data.fields.Council}")),
            Column.of(
                "More than a day ago",
                now + " - " + Promql.max("authority, finding", findings(" offset 1d")),
                Unit.NUMBER)),
        "Facts");
  }

  private static String findings(String when) {
    return BoardMetric.QUALITY_FINDINGS.exportedName() + braces(Promql.COUNCIL) + when;
  }

  private static Panel doubtful() {
    return new Graph(
        new Frame(
            "Doubtful facts over time",
            "All doubtful facts of the councils chosen. A jump is one form, one team or one import"
                + " that went wrong. The axis is real time. A gap: no answer.",
            8,
            9,
            "not known"),
        Unit.NUMBER,
        List.of(
            new Query(
                Promql.sum("", Promql.max("authority, finding", findings(""))), "doubtful facts")),
        List.of(new Line("doubtful facts", Colour.ORANGE, Stroke.SOLID)));
  }
}
