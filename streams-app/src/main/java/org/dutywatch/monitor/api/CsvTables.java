package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Slice;

/**
 * Which table each answer is. Where there are a total and groups, {@code row} says which of them a
 * line is; in a line of the total the dimensions are empty.
 */
final class CsvTables {
  private CsvTables() {}

  static CsvTable definitions(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            "indicators",
            List.of(
                "policy",
                "id",
                "title",
                "counts",
                "measure",
                "polarity",
                "target",
                "unit",
                "bases",
                "comparators",
                "history",
                "source",
                "headline"));
    for (JsonNode indicator : answer.path("indicators")) {
      ObjectNode lists =
          Answers.object()
              .put("bases", join(indicator.path("bases")))
              .put("comparators", join(indicator.path("comparators")))
              .put("history", join(indicator.path("history")));
      table.line(lists, indicator, answer);
    }
    return table;
  }

  private static String join(JsonNode list) {
    return String.join(
        "; ",
        StreamSupport.stream(list.spliterator(), false)
            .map(
                item ->
                    item.isTextual()
                        ? item.asText()
                        : item.path("label").asText() + ": " + item.path("value").asText())
            .toList());
  }

  static CsvTable indicator(ObjectNode answer, Slice slice) {
    CsvTable table =
        new CsvTable(
            answer.path("indicator").asText(),
            columns(
                List.of("indicator", "basis", "window", "from", "to"),
                slice,
                List.of(
                    "numerator",
                    "denominator",
                    "value",
                    "target",
                    "intervalLow",
                    "intervalHigh",
                    "siblingGroups",
                    "largestSiblingGroup",
                    "warning")));
    ObjectNode all = ofAll(answer, "indicator", "basis", "warning");
    ObjectNode total = row("total");
    total.set("target", answer.path("target"));
    total.set("intervalLow", answer.path("interval").path("low"));
    total.set("intervalHigh", answer.path("interval").path("high"));
    table.line(all, total, answer.path("total"));
    groups(table, answer, all);
    return table;
  }

  static CsvTable series(ObjectNode answer, Slice slice) {
    CsvTable table =
        new CsvTable(
            answer.path("indicator").asText() + "-series",
            columns(
                List.of("indicator", "basis", "step", "from", "to"),
                slice,
                List.of("numerator", "denominator", "value", "warning")));
    ObjectNode all = ofAll(answer, "indicator", "basis", "step", "warning");
    for (JsonNode point : answer.path("points")) {
      table.line(all, row("total"), point);
      for (JsonNode group : point.path("groups")) {
        ObjectNode days = Answers.object();
        days.set("from", point.path("from"));
        days.set("to", point.path("to"));
        table.line(all, row("group"), days, group);
      }
    }
    return table;
  }

  static CsvTable clocks(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            "clocks",
            List.of(
                "at",
                "clock",
                "title",
                "unit",
                "open",
                "onTrack",
                "dueSoon",
                "dueToday",
                "overdue",
                "warning"));
    for (JsonNode clock : answer.path("clocks")) {
      table.line(answer, clock, clock.path("total"));
    }
    return table;
  }

  static CsvTable clock(ObjectNode answer, Slice slice) {
    CsvTable table =
        new CsvTable(
            answer.path("clock").asText() + "-clock",
            columns(
                List.of("clock", "at"),
                slice,
                List.of(
                    "open",
                    "onTrack",
                    "dueSoon",
                    "dueToday",
                    "overdue",
                    "longestOverdue",
                    "warning")));
    ObjectNode all = ofAll(answer, "clock", "at", "warning");
    ObjectNode total = row("total");
    total.set("longestOverdue", answer.path("longestOverdue"));
    table.line(all, total, answer.path("total"));
    groups(table, answer, all);
    return table;
  }

  /** The total, the groups, and a line for each length. */
  static CsvTable durations(ObjectNode answer, Slice slice) {
    CsvTable table =
        new CsvTable(
            answer.path("clock").asText() + "-durations",
            columns(
                List.of("clock", "unit", "window", "from", "to"),
                slice,
                List.of("length", "count", "inTime", "median", "p90", "warning")));
    ObjectNode all = ofAll(answer, "clock", "unit", "warning");
    ObjectNode total = row("total");
    total.set("count", answer.path("count"));
    total.set("median", answer.path("median"));
    total.set("p90", answer.path("p90"));
    table.line(all, total);
    groups(table, answer, all);
    for (JsonNode length : answer.path("histogram")) {
      table.line(all, row("length"), length);
    }
    return table;
  }

  static CsvTable feeds(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            "feeds",
            List.of("feed", "authority", "lastEvent", "lastArrival", "accepted", "rejected"));
    answer.path("feeds").forEach(table::line);
    return table;
  }

  private static List<String> columns(List<String> first, Slice slice, List<String> last) {
    List<String> columns = new ArrayList<>(first);
    columns.add("row");
    slice.by().stream().map(Dimension::label).forEach(columns::add);
    columns.addAll(last);
    return columns;
  }

  private static ObjectNode row(String kind) {
    return Answers.object().put("row", kind);
  }

  private static void groups(CsvTable table, ObjectNode answer, ObjectNode all) {
    answer.path("groups").forEach(group -> table.line(all, row("group"), group));
  }

  /** What stands in every line: some fields of the answer, and its window where it has one. */
  private static ObjectNode ofAll(ObjectNode answer, String... fields) {
    ObjectNode all = Answers.object();
    for (String field : fields) {
      all.set(field, answer.path(field));
    }
    JsonNode window = answer.path("window");
    if (window.isObject()) {
      all.set("window", window.path("name"));
      all.set("from", window.path("from"));
      all.set("to", window.path("to"));
    }
    return all;
  }

  static CsvTable cases(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            answer.path("clock").asText() + "-cases",
            List.of(
                "clock",
                "at",
                "authority",
                "subject",
                "child",
                "started",
                "due",
                "band",
                "workingDaysLeft",
                "workingDaysOver",
                "hoursWaiting",
                "locality",
                "team",
                "agency"));
    for (JsonNode open : answer.path("cases")) {
      table.line(open, answer);
    }
    return table;
  }

  static CsvTable oldest(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            answer.path("clock").asText() + "-oldest",
            List.of("clock", "at", "open", "startedOn", "startedAt"));
    table.line(answer);
    return table;
  }

  static CsvTable facts(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            "child",
            List.of(
                "record", "subject", "type", "time", "recordedTime", "retracted", "id", "source"));
    for (JsonNode record : answer.path("records")) {
      ObjectNode of = Answers.object();
      of.set("record", record.path("type"));
      of.set("subject", record.path("subject"));
      for (JsonNode fact : record.path("facts")) {
        table.line(of, fact);
      }
    }
    return table;
  }

  static CsvTable findings(ObjectNode answer) {
    CsvTable table = new CsvTable("quality", List.of("at", "finding", "count"));
    for (JsonNode finding : answer.path("findings")) {
      table.line(answer, finding);
    }
    return table;
  }

  static CsvTable doubtful(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            answer.path("finding").asText(),
            List.of(
                "at",
                "finding",
                "authority",
                "record",
                "subject",
                "child",
                "type",
                "review",
                "other",
                "time",
                "recordedTime",
                "id",
                "source"));
    for (JsonNode record : answer.path("records")) {
      table.line(answer, record);
    }
    return table;
  }

  static CsvTable notices(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            "notices",
            List.of(
                "id",
                "type",
                "time",
                "authority",
                "clock",
                "subject",
                "child",
                "dueOn",
                "locality",
                "team",
                "acknowledgedBy",
                "acknowledgedAt",
                "note"));
    answer.path("notices").forEach(table::line);
    return table;
  }

  static CsvTable letters(ObjectNode answer) {
    CsvTable table =
        new CsvTable(
            "dead-letters",
            List.of(
                "id",
                "time",
                "topic",
                "partition",
                "offset",
                "reason",
                "message",
                "length",
                "cut",
                "resent"));
    answer.path("letters").forEach(table::line);
    return table;
  }

  static CsvTable names(ObjectNode answer) {
    CsvTable table = new CsvTable("names", List.of("list", "code", "name", "successor"));
    answer
        .properties()
        .forEach(
            list -> {
              ObjectNode of = Answers.object().put("list", list.getKey());
              list.getValue().forEach(name -> table.line(of, name));
            });
    return table;
  }

  static CsvTable calendar(ObjectNode answer) {
    CsvTable table = new CsvTable("bank-holidays", List.of("bankHoliday", "knownUntil"));
    for (JsonNode day : answer.path("bankHolidays")) {
      table.line(Answers.object().put("bankHoliday", day.asText()), answer);
    }
    return table;
  }
}
