package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Asks Prometheus what Grafana would ask it for a board: each query of each panel, with what is
 * chosen above the board when it is opened, and the intervals that go with a scrape every second.
 */
final class BoardAnswers {
  /** The shortest that Grafana asks for, in seconds, and that over which it then takes a rate. */
  private static final int STEP = 1;

  private static final int RATE = 4;

  /**
   * That of marks: the boards have it four times as long as a scrape, which is more than half a
   * simulated day. An increase needs two samples.
   */
  private static final int MARK = 2;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode board;
  private final PrometheusProcess prometheus;
  private final Instant from;
  private final Instant to;

  private BoardAnswers(JsonNode board, PrometheusProcess prometheus, Instant from, Instant to) {
    this.board = board;
    this.prometheus = prometheus;
    this.from = from;
    this.to = to;
  }

  /**
   * The board, from when to when in milliseconds, the answers to each panel's queries by its id,
   * and those to the queries for marks.
   */
  static ObjectNode of(JsonNode board, PrometheusProcess prometheus, Instant from, Instant to) {
    return new BoardAnswers(board, prometheus, from, to).all();
  }

  private ObjectNode all() {
    ObjectNode all = JSON.createObjectNode();
    all.set("board", board);
    all.put("from", from.toEpochMilli()).put("to", to.toEpochMilli());
    ObjectNode answers = all.putObject("answers");
    for (JsonNode panel : board.get("panels")) {
      ArrayNode ofPanel = answers.putArray(panel.get("id").asText());
      panel.path("targets").forEach(target -> ofPanel.add(answer(target)));
    }
    ArrayNode marks = all.putArray("marks");
    board
        .at("/annotations/list")
        .forEach(mark -> marks.add(prometheus.range(filledIn(mark, MARK), from, to, MARK)));
    return all;
  }

  private JsonNode answer(JsonNode target) {
    return target.get("instant").asBoolean()
        ? prometheus.query(filledIn(target, STEP), to)
        : prometheus.range(filledIn(target, STEP), from, to, STEP);
  }

  private String filledIn(JsonNode target, int interval) {
    String expression =
        target
            .get("expr")
            .asText()
            .replace("$__rate_interval", RATE + "s")
            .replace("$__interval", interval + "s");
    for (JsonNode choice : board.at("/templating/list")) {
      String chosen = choice.at("/current/value").asText();
      boolean all = chosen.equals("$__all");
      expression =
          expression.replace(
              "$" + choice.get("name").asText(), all ? choice.get("allValue").asText() : chosen);
    }
    return expression;
  }
}
