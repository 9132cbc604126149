package org.dutywatch.monitor.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a monitor answers to a batch of events.
 *
 * @param accepted how many it accepted
 * @param errors why it rejected the others
 */
record MonitorAnswer(int accepted, List<Rejection> errors) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_MESSAGE = 300;

  /**
   * One event that was rejected.
   *
   * @param index its place in the batch, from 0
   * @param message what is wrong with it
   */
  record Rejection(int index, String message) {}

  /** Reads the body of an answer to a batch; empty where it is none. */
  static Optional<MonitorAnswer> of(String body) {
    return json(body)
        .map(
            answer -> {
              List<Rejection> errors = new ArrayList<>();
              for (JsonNode error : answer.path("errors")) {
                errors.add(new Rejection(error.path("index").asInt(-1), message(error)));
              }
              return new MonitorAnswer(answer.path("accepted").asInt(0), errors);
            });
  }

  /** What a problem's body says is wrong; empty where it says nothing. */
  static String problem(String body) {
    return json(body)
        .map(problem -> problem.path("detail").asText(problem.path("title").asText("")))
        .map(MonitorAnswer::printable)
        .orElse("");
  }

  private static String message(JsonNode error) {
    String field = error.path("field").asText("");
    String message = error.path("message").asText("no reason given");
    return printable(field.isEmpty() ? message : field + ": " + message);
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }
}
