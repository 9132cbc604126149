package org.dutywatch.monitor.deadletters.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.commons.io.HexDump;
import org.dutywatch.monitor.deadletters.JsonText;

/** What the monitor tells of a letter, as text for a terminal, which it cannot take over. */
final class Told {
  private Told() {}

  /** A field as text; a dash where there is none. */
  static String field(JsonObject letter, String name) {
    JsonValue value = letter.get(name);
    return switch (value.getValueType()) {
      case NULL -> "-";
      case STRING -> harmless(letter.getString(name));
      default -> value.toString();
    };
  }

  /** Bytes in one line: as text where they are text, else in Base64. */
  static String line(JsonValue bytes) {
    if (bytes.getValueType() == JsonValue.ValueType.NULL) {
      return "-";
    }
    JsonObject form = bytes.asJsonObject();
    return form.containsKey("text")
        ? harmless(form.getString("text")).replace("\n", "\\u000a")
        : "(Base64) " + form.getString("base64");
  }

  /**
   * Bytes in full: JSON with a line for each field, other text as it is, the rest in hexadecimal.
   */
  static String whole(JsonValue bytes) {
    if (bytes.getValueType() == JsonValue.ValueType.NULL) {
      return "(none)";
    }
    JsonObject form = bytes.asJsonObject();
    return form.containsKey("text")
        ? harmless(pretty(form.getString("text")))
        : hexadecimal(Base64.getDecoder().decode(form.getString("base64")));
  }

  /** JSON with a line for each field; other text as it is. */
  static String pretty(String text) {
    return JsonText.parse(text).map(JsonText::pretty).orElse(text);
  }

  private static String hexadecimal(byte[] bytes) {
    StringBuilder dump = new StringBuilder();
    try {
      if (bytes.length > 0) {
        HexDump.dump(bytes, 0, dump, 0, bytes.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return dump.toString().stripTrailing();
  }

  /** Without characters that a terminal would obey, but for the ends of lines. */
  private static String harmless(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || isPlain(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append("\\u%04x".formatted(c));
              }
            });
    return shown.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
