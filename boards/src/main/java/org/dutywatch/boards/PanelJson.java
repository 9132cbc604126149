package org.dutywatch.boards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dutywatch.boards.Line.Stroke;
import org.dutywatch.boards.Panel.Bars;
import org.dutywatch.boards.Panel.Graph;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Stat;
import org.dutywatch.boards.Panel.Table;

/** Writes a panel as Grafana's classic model has it. */
final class PanelJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MANY_LINES = 3;

  /** No room for names beside the lines. */
  private static final int NARROW = 8;

  /** Of a column, in pixels: Grafana's own 150 push the last columns out of sight. */
  private static final int NARROWEST = 100;

  private PanelJson() {}

  static ObjectNode of(Panel panel, int id, int x, int y) {
    ObjectNode json = JSON.objectNode();
    json.put("id", id).put("title", panel.frame().title());
    json.put("description", panel.frame().description());
    json.set("datasource", BoardJson.datasource());
    ObjectNode place = json.putObject("gridPos");
    place.put("h", panel.frame().height()).put("w", panel.frame().width());
    place.put("x", x).put("y", y);
    if (panel instanceof Stat stat) {
      put(json, stat);
    } else if (panel instanceof Table table) {
      put(json, table);
    } else if (panel instanceof Bars bars) {
      put(json, bars);
    } else if (panel instanceof Graph graph) {
      put(json, graph);
    }
    return json;
  }

  private static void put(ObjectNode json, Stat stat) {
    json.put("type", "stat");
    ObjectNode defaults = defaults(json, stat, stat.unit());
    defaults.set("mappings", mappings(stat.words()));
    if (!stat.words().isEmpty()) {
      defaults.withArray("mappings").add(nothing(stat.frame().nothing()));
    }
    stat.links().forEach(link -> defaults.withArray("links").add(link(link)));
    ObjectNode options = json.putObject("options");
    options.put("colorMode", stat.words().isEmpty() ? "none" : "background");
    options.put("graphMode", "none").put("justifyMode", "auto").put("orientation", "auto");
    ObjectNode reduce = options.putObject("reduceOptions");
    reduce.putArray("calcs").add("lastNotNull");
    reduce.put("fields", "").put("values", false);
    options.put("showPercentChange", false).put("wideLayout", true);
    options.put("textMode", stat.queries().size() > 1 ? "value_and_name" : "value");
    targets(json, stat.queries(), true, false);
  }

  private static void put(ObjectNode json, Table table) {
    json.put("type", "table");
    ObjectNode custom = defaults(json, table, Unit.NUMBER).putObject("custom");
    custom.put("align", "auto").put("inspect", false).put("minWidth", NARROWEST);
    custom.putObject("cellOptions").put("type", "auto");
    table.columns().forEach(column -> override(json, column, true));
    ObjectNode options = json.putObject("options");
    options.put("cellHeight", "sm").put("showHeader", true);
    options.putArray("sortBy").addObject().put("desc", true).put("displayName", table.sortBy());
    targets(json, table.queries(), true, true);
    columns(json, table.labels(), table.queries());
  }

  private static void put(ObjectNode json, Bars bars) {
    json.put("type", "barchart");
    ObjectNode custom = defaults(json, bars, Unit.NUMBER).putObject("custom");
    custom.put("axisSoftMin", 0).put("fillOpacity", 90).put("lineWidth", 1);
    bars.parts().forEach(part -> override(json, part, false));
    ObjectNode options = json.putObject("options");
    options.put("orientation", "horizontal").put("stacking", "normal").put("showValue", "auto");
    options.put("barWidth", 0.8).put("groupWidth", 0.7).put("barRadius", 0);
    options.put("xField", bars.label().heading()).put("xTickLabelRotation", 0);
    options.put("xTickLabelSpacing", 0).put("fullHighlight", false);
    legend(options, "list", "bottom");
    targets(json, bars.queries(), true, true);
    columns(json, List.of(bars.label()), bars.queries());
  }

  private static void put(ObjectNode json, Graph graph) {
    json.put("type", "timeseries");
    ObjectNode defaults = defaults(json, graph, graph.unit());
    // Lines whose names nobody knows beforehand: light and dark, which everybody can tell apart.
    defaults.set("color", colour("shades", Colour.SKY));
    defaults.put("min", 0);
    ObjectNode custom = defaults.putObject("custom");
    custom.put("drawStyle", "line").put("fillOpacity", 0).put("lineWidth", 2);
    custom.put("showPoints", "auto").put("spanNulls", false);
    graph.lines().forEach(line -> override(json, line));
    boolean below = graph.lines().size() <= MANY_LINES || graph.frame().width() <= NARROW;
    legend(json.putObject("options"), below ? "list" : "table", below ? "bottom" : "right");
    targets(json, graph.queries(), false, false);
  }

  private static ObjectNode defaults(ObjectNode json, Panel panel, Unit unit) {
    ObjectNode config = json.putObject("fieldConfig");
    ObjectNode defaults = config.putObject("defaults");
    config.putArray("overrides");
    defaults.put("unit", unit.id()).put("decimals", unit.decimals());
    defaults.put("noValue", panel.frame().nothing());
    defaults.set("color", fixed(Colour.BLUE));
    return defaults;
  }

  private static void override(ObjectNode json, Column column, boolean colourText) {
    ArrayNode properties = overrideOf(json, column.query().name());
    property(properties, "unit").put("value", column.unit().id());
    property(properties, "decimals").put("value", column.unit().decimals());
    column.colour().ifPresent(colour -> property(properties, "color").set("value", fixed(colour)));
    boolean coloured = column.colour().filter(Colour::isLegible).isPresent();
    if (colourText && (coloured || !column.words().isEmpty())) {
      property(properties, "custom.cellOptions").putObject("value").put("type", "color-text");
    }
    if (!column.words().isEmpty()) {
      property(properties, "mappings").set("value", mappings(column.words()));
    }
    column.link().ifPresent(to -> property(properties, "links").putArray("value").add(link(to)));
  }

  private static void override(ObjectNode json, Line line) {
    ArrayNode properties = overrideOf(json, line.name());
    property(properties, "color").set("value", fixed(line.colour()));
    if (line.stroke() != Stroke.SOLID) {
      boolean dotted = line.stroke() == Stroke.DOTTED;
      ObjectNode style = property(properties, "custom.lineStyle").putObject("value");
      style.put("fill", dotted ? "dot" : "dash");
      style.putArray("dash").add(dotted ? 2 : 10).add(6);
    }
  }

  private static ArrayNode overrideOf(ObjectNode json, String name) {
    ObjectNode override = ((ArrayNode) json.at("/fieldConfig/overrides")).addObject();
    boolean pattern = name.startsWith("/");
    String matcher = pattern ? "byRegexp" : "byName";
    override.putObject("matcher").put("id", matcher).put("options", name);
    return override.putArray("properties");
  }

  private static ObjectNode property(ArrayNode properties, String id) {
    return properties.addObject().put("id", id);
  }

  private static ObjectNode fixed(Colour colour) {
    return colour("fixed", colour);
  }

  private static ObjectNode colour(String mode, Colour colour) {
    return JSON.objectNode().put("mode", mode).put("fixedColor", colour.code());
  }

  private static ArrayNode mappings(List<Word> words) {
    ArrayNode mappings = JSON.arrayNode();
    if (!words.isEmpty()) {
      ObjectNode options = mappings.addObject().put("type", "value").putObject("options");
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        ObjectNode option = options.putObject(String.valueOf(word.value()));
        option.put("color", word.colour().code()).put("index", i).put("text", word.text());
      }
    }
    return mappings;
  }

  /** What is not known must not have the colour of what is well. */
  private static ObjectNode nothing(String text) {
    ObjectNode mapping = JSON.objectNode().put("type", "special");
    ObjectNode options = mapping.putObject("options").put("match", "null+nan");
    options.putObject("result").put("color", Colour.VERMILION.code()).put("text", text);
    return mapping;
  }

  private static ObjectNode link(Link link) {
    return JSON.objectNode()
        .put("title", link.title())
        .put("url", link.url())
        .put("targetBlank", true);
  }

  private static void legend(ObjectNode options, String mode, String placement) {
    ObjectNode legend = options.putObject("legend");
    legend.putArray("calcs");
    legend.put("displayMode", mode).put("placement", placement).put("showLegend", true);
    options.putObject("tooltip").put("mode", "multi").put("sort", "none");
  }

  private static void targets(
      ObjectNode json, List<Query> queries, boolean instant, boolean table) {
    ArrayNode targets = json.putArray("targets");
    for (int i = 0; i < queries.size(); i++) {
      ObjectNode target = targets.addObject();
      target.put("refId", refId(i));
      target.set("datasource", BoardJson.datasource());
      target.put("editorMode", "code").put("expr", queries.get(i).expression());
      target.put("instant", instant).put("range", !instant);
      if (table) {
        target.put("format", "table");
      } else if (!queries.get(i).name().isEmpty()) {
        target.put("legendFormat", queries.get(i).name());
      }
    }
  }

  /** One table of all answers: labels first, then a column for each query under its name. */
  private static void columns(ObjectNode json, List<Label> labels, List<Query> queries) {
    ArrayNode steps = json.putArray("transformations");
    steps.addObject().put("id", "merge").putObject("options");
    ObjectNode options = steps.addObject().put("id", "organize").putObject("options");
    options.putObject("excludeByName").put("Time", true);
    ObjectNode order = options.putObject("indexByName");
    ObjectNode names = options.putObject("renameByName");
    for (Label label : labels) {
      order.put(label.label(), order.size());
      names.put(label.label(), label.heading());
    }
    for (int i = 0; i < queries.size(); i++) {
      String value = queries.size() == 1 ? "Value" : "Value #" + refId(i);
      order.put(value, order.size());
      names.put(value, queries.get(i).name());
    }
  }

  private static String refId(int i) {
    return String.valueOf((char) ('A' + i));
  }
}
