package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One query of a board.
 *
 * @param panel the titles of its board and its panel, or of its marks
 * @param expression in PromQL, with everything put in that Grafana would put in
 * @param share whether its values are shares, from 0 to 1
 */
record BoardQuery(String panel, String expression, boolean share) {
  private static final String FOLDER = "grafana/dashboards";

  /** All of them, with one council and clock and the year to date picked. */
  static List<BoardQuery> all() {
    List<BoardQuery> queries = new ArrayList<>();
    for (String file : ProjectFile.in(FOLDER)) {
      JsonNode board = ProjectFile.json(file);
      String title = board.get("title").asText();
      for (JsonNode panel : board.get("panels")) {
        for (JsonNode target : panel.path("targets")) {
          queries.add(of(title + ": " + panel.get("title").asText(), panel, target));
        }
      }
      for (JsonNode marks : board.at("/annotations/list")) {
        queries.add(of(title + ": " + marks.get("name").asText(), marks, marks));
      }
    }
    return queries;
  }

  private static BoardQuery of(String title, JsonNode panel, JsonNode target) {
    String expression = target.get("expr").asText();
    return new BoardQuery(title, filledIn(expression), isShare(panel, expression));
  }

  /** A day ago there was no monitor yet: here a day is as short as the simulation's. */
  private static String filledIn(String expression) {
    return expression
        .replace("$authority", "E06000033")
        .replace("$locality", ".*")
        .replace("$clock", "initial-assessment")
        .replace("$window", "ytd")
        .replace("$__rate_interval", "15s")
        .replace("$__interval", "15s")
        .replace("offset 1d", "offset 5s");
  }

  /** Tables have columns of shares and of cases: a count is no division. */
  private static boolean isShare(JsonNode panel, String expression) {
    return (panel.at("/fieldConfig/defaults/unit").asText().equals("percentunit")
            || panel.path("type").asText().equals("table"))
        && (expression.contains(" / ") || expression.contains("_ratio"));
  }
}
