package org.dutywatch.monitor.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as text and as values. Text with the same name twice in an object counts as none: which of
 * the two is meant nobody knows. Numbers stay as they are written.
 */
public final class JsonText {
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
  private static final JsonWriterFactory PRETTY =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private JsonText() {}

  /** The value that a text is; empty where it is no JSON. */
  public static Optional<JsonValue> parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      JsonValue value = reader.readValue();
      seeThatNothingFollows(text);
      return Optional.of(value);
    } catch (RuntimeException ignored) { // it is none, or nested so deeply that it is of no use
      return Optional.empty();
    }
  }

  /** A reader stops where its value ends; a parser goes on, and finds what follows to be wrong. */
  private static void seeThatNothingFollows(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        parser.next();
      }
    }
  }

  /** The text of a value in UTF-8. */
  static byte[] bytes(JsonValue value) {
    return value.toString().getBytes(UTF_8);
  }

  /** The text of a value, a line for each field. */
  public static String pretty(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = PRETTY.createWriter(text)) {
      writer.write(value);
    }
    return text.toString().strip();
  }
}
