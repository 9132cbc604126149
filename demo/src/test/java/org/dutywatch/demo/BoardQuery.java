package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One query of the duty desk.
 *
 * @param panel the title of its panel
 * @param expression in PromQL, with everything put in that Grafana would put in
 * @param share whether its values are shares, from 0 to 1
 */
record BoardQuery(String panel, String expression, boolean share) {

  /** All of them, with one council and the year to date picked. */
  static List<BoardQuery> all() {
    List<BoardQuery> queries = new ArrayList<>();
    for (JsonNode panel : ProjectFile.json("grafana/dashboards/duty-desk.json").get("panels")) {
      for (JsonNode target : panel.path("targets")) {
        String expression = target.get("expr").asText();
        queries.add(
            new BoardQuery(
                panel.get("title").asText(), filledIn(expression), isShare(panel, expression)));
      }
    }
    return queries;
  }

  private static String filledIn(String expression) {
    return expression
        .replace("$authority", "E06000033")
        .replace("$window", "ytd")
        .replace("$__rate_interval", "15s");
  }

  /** Tables of shares have a column of cases beside: a count without a division. */
  private static boolean isShare(JsonNode panel, String expression) {
    return panel.at("/fieldConfig/defaults/unit").asText().equals("percentunit")
        && (expression.contains(" / ") || expression.contains("_ratio"));
  }
}
