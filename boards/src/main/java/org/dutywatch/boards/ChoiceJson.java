package org.dutywatch.boards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutywatch.monitor.metrics.BoardMetric;

/** Writes what can be chosen above a board. */
final class ChoiceJson {
  private static final Map<String, String> WINDOWS = new LinkedHashMap<>();

  static {
    WINDOWS.put("7 days", "7d");
    WINDOWS.put("28 days", "28d");
    WINDOWS.put("Year to date", "ytd");
  }

  private ChoiceJson() {}

  static ObjectNode of(Choice choice) {
    return switch (choice) {
      case COUNCIL ->
          labelValues(
              "authority", "Council", "The councils to look at, by code.", ".+", "authority", "");
      case LOCALITY ->
          // Of many councils no localities are told: that is no locality, and still all of them.
          labelValues(
              "locality",
              "Locality",
              "The localities to look at.",
              ".*",
              "locality",
              "{" + Promql.COUNCIL + "}");
      case CLOCK -> clock();
      case WINDOW -> window();
      case MONITOR -> monitor();
    };
  }

  private static ObjectNode labelValues(
      String name, String title, String what, String all, String label, String of) {
    ObjectNode json = choice("query", name, title, what);
    json.put("includeAll", true).put("multi", true).put("allValue", all);
    json.putObject("current").put("text", "All").put("value", "$__all");
    query(
        json, "label_values(%s%s, %s)".formatted(BoardMetric.CLOCK_OPEN.exportedName(), of, label));
    return json;
  }

  private static ObjectNode clock() {
    ObjectNode json = choice("query", "clock", "Clock", "The clock to look at closely.");
    json.put("includeAll", false).put("multi", false);
    json.putObject("current").put("text", "referral-decision").put("value", "referral-decision");
    query(
        json,
        "label_values(%s{basis=\"due\"}, indicator)"
            .formatted(BoardMetric.INDICATOR_NUMERATOR.exportedName()));
    return json;
  }

  private static void query(ObjectNode json, String query) {
    json.set("datasource", BoardJson.datasource());
    json.putObject("query").put("qryType", 1).put("query", query).put("refId", "choices");
    json.put("refresh", 2).put("regex", "").put("sort", 1).putArray("options");
  }

  private static ObjectNode window() {
    ObjectNode json =
        choice(
            "custom", "window", "Window", "Over which days shares are counted; each ends today.");
    json.put("includeAll", false).put("multi", false);
    json.putObject("current").put("text", "Year to date").put("value", "ytd");
    ArrayNode options = json.putArray("options");
    WINDOWS.forEach(
        (text, value) ->
            options
                .addObject()
                .put("selected", value.equals("ytd"))
                .put("text", text)
                .put("value", value));
    json.put(
        "query",
        WINDOWS.entrySet().stream()
            .map(each -> each.getKey() + " : " + each.getValue())
            .collect(Collectors.joining(", ")));
    return json;
  }

  private static ObjectNode monitor() {
    String address = "http://127.0.0.1:8080";
    ObjectNode json =
        choice(
            "textbox",
            "monitor",
            "Monitor",
            "Where the monitor is, for links to single cases; it answers them on its own machine.");
    json.put("query", address);
    json.putObject("current").put("text", address).put("value", address);
    ObjectNode option = json.putArray("options").addObject();
    option.put("selected", true).put("text", address).put("value", address);
    return json;
  }

  private static ObjectNode choice(String type, String name, String label, String what) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("name", name)
        .put("label", label)
        .put("description", what);
  }
}
