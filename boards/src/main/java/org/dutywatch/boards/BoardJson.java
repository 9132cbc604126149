package org.dutywatch.boards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dutywatch.monitor.metrics.BoardMetric;

/** Writes a board in Grafana's classic model, the one that it reads from files. */
final class BoardJson {
  private static final int SCHEMA_VERSION = 42;
  private static final int COLUMNS = 24;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BoardJson() {}

  /** The text of its file. */
  static String text(Board board) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(of(board)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one datasource that is provisioned. */
  static ObjectNode datasource() {
    return JSON.objectNode().put("type", "prometheus").put("uid", "dutywatch-prometheus");
  }

  private static ObjectNode of(Board board) {
    ObjectNode json = JSON.objectNode();
    json.put("uid", "dutywatch-" + board.id()).put("title", board.title());
    json.put("description", board.description());
    json.put("schemaVersion", SCHEMA_VERSION).put("version", 1).putNull("id");
    json.put("editable", false).put("graphTooltip", 1);
    json.put("timezone", "Europe/London").put("weekStart", "monday").put("refresh", "15s");
    json.put("fiscalYearStartMonth", 3);
    json.putArray("tags").add("dutywatch");
    json.putObject("time").put("from", board.from()).put("to", "now");
    json.putObject("timepicker");
    json.putObject("annotations").putArray("list").add(breaches());
    links(json.putArray("links"));
    ArrayNode choices = json.putObject("templating").putArray("list");
    board.choices().forEach(choice -> choices.add(ChoiceJson.of(choice)));
    panels(board, json.putArray("panels"));
    return json;
  }

  /** A mark on every graph where a clock was found breached. */
  private static ObjectNode breaches() {
    ObjectNode json = JSON.objectNode();
    json.put("name", "Breaches").put("enable", true).put("hide", false);
    json.put("iconColor", Colour.VERMILION.code());
    json.set("datasource", datasource());
    json.put(
        "expr",
        "sum by (authority, clock) (max without (instance) (increase(%s{%s}[$__interval]))) > 0"
            .formatted(BoardMetric.BREACHES.exportedName(), Promql.COUNCIL));
    json.put("step", "60s");
    json.put("titleFormat", "▲ Breached").put("textFormat", "{{clock}}, council {{authority}}");
    return json;
  }

  private static void links(ArrayNode links) {
    ObjectNode boards = links.addObject();
    boards.put("title", "Other boards").put("type", "dashboards").put("asDropdown", true);
    boards.put("icon", "dashboard").put("tooltip", "").put("targetBlank", false);
    boards.put("includeVars", true).put("keepTime", true).putArray("tags").add("dutywatch");
  }

  private static void panels(Board board, ArrayNode panels) {
    int y = 0;
    for (Row row : board.rows()) {
      ObjectNode heading = panels.addObject();
      heading.put("id", panels.size()).put("title", row.title()).put("type", "row");
      heading.put("collapsed", false).putArray("panels");
      heading.putObject("gridPos").put("h", 1).put("w", COLUMNS).put("x", 0).put("y", y);
      y = flow(row, panels, y + 1);
    }
  }

  /** Places panels from left to right, and below where the width is used up. */
  private static int flow(Row row, ArrayNode panels, int top) {
    int x = 0;
    int y = top;
    int height = 0;
    for (Panel panel : row.panels()) {
      if (x + panel.frame().width() > COLUMNS) {
        x = 0;
        y += height;
        height = 0;
      }
      panels.add(PanelJson.of(panel, panels.size() + 1, x, y));
      x += panel.frame().width();
      height = Math.max(height, panel.frame().height());
    }
    return y + height;
  }
}
