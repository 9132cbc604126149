package org.dutywatch.monitor.deadletters;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.dutywatch.monitor.deadletters.Letter.Header;
import org.dutywatch.monitor.topology.EventMode;

/** The event that a letter holds, in structured mode, whichever mode it came in. */
public final class LetterEvent {
  private LetterEvent() {}

  /**
   * The event's text, to be read or mended: of one in structured mode the value as it came; of one
   * in binary mode its attributes and data together, and data that is no JSON as a string. Empty
   * where the record had no value, or only a part of it is kept.
   */
  public static Optional<Bytes> of(Letter letter) {
    if (letter.envelope().cut()) {
      return Optional.empty();
    }
    return letter.mode() == EventMode.BINARY
        ? letter.value().flatMap(Bytes::text).map(data -> together(letter, data))
        : letter.value();
  }

  private static Bytes together(Letter letter, String data) {
    JsonObjectBuilder event = Json.createObjectBuilder();
    letter.headers().stream()
        .map(Header::name)
        .filter(name -> name.startsWith(EventMode.ATTRIBUTE_PREFIX))
        .distinct()
        .forEach(name -> putAttribute(event, letter, name));
    event.add("data", JsonText.parse(data).orElseGet(() -> text(data)));
    return Bytes.of(JsonText.bytes(event.build()));
  }

  private static void putAttribute(JsonObjectBuilder event, Letter letter, String header) {
    String value = letter.header(header);
    if (value != null) {
      event.add(header.substring(EventMode.ATTRIBUTE_PREFIX.length()), value);
    }
  }

  private static JsonValue text(String text) {
    return Json.createValue(text);
  }
}
