package org.dutywatch.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a monitor answers to events that were posted to it, whether it took any of them or not.
 *
 * @param accepted how many it accepted
 * @param problem what it says is wrong with the request as a whole; empty where nothing is
 * @param errors why it rejected events
 */
public record PostingAnswer(int accepted, String problem, List<Rejection> errors) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * One event that was rejected.
   *
   * @param index its place among those that were posted, from 0; -1 where the answer has none
   * @param message names the field and says what was expected
   */
  public record Rejection(int index, String message) {}

  /** Reads the body of an answer; empty where it is no JSON object. */
  public static Optional<PostingAnswer> read(String body) {
    try (JsonParser parser = JSON.createParser(body)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(answer(parser))
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static PostingAnswer answer(JsonParser parser) throws IOException {
    int accepted = 0;
    String title = "";
    String detail = "";
    List<Rejection> errors = List.of();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "accepted" -> accepted = parser.getValueAsInt();
        case "title" -> title = parser.getValueAsString("");
        case "detail" -> detail = parser.getValueAsString("");
        case "errors" -> errors = errors(parser);
        default -> {}
      }
      parser.skipChildren();
    }
    return new PostingAnswer(accepted, detail.isEmpty() ? title : detail, errors);
  }

  private static List<Rejection> errors(JsonParser parser) throws IOException {
    List<Rejection> errors = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          errors.add(error(parser));
        }
        parser.skipChildren();
      }
    }
    return errors;
  }

  private static Rejection error(JsonParser parser) throws IOException {
    int index = -1;
    String message = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "index" -> index = parser.getValueAsInt(-1);
        case "message" -> message = parser.getValueAsString("");
        default -> {}
      }
      parser.skipChildren();
    }
    return new Rejection(index, message);
  }
}
