package org.dutywatch.monitor.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dutywatch.events.Data;

/**
 * Writes an event's data as JSON by hand: members by name, no spaces, nothing escaped that need not
 * be. Names are of plain letters, so this is the canonical form.
 */
final class DataText {
  private final SortedMap<String, String> members = new TreeMap<>();

  DataText with(String name, String value) {
    members.put(name, quoted(value));
    return this;
  }

  DataText with(String name, Optional<String> value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  DataText with(String name, int value) {
    members.put(name, Integer.toString(value));
    return this;
  }

  DataText with(String name, boolean value) {
    members.put(name, Boolean.toString(value));
    return this;
  }

  DataText with(String name, List<String> values) {
    members.put(
        name, values.stream().map(DataText::quoted).collect(Collectors.joining(",", "[", "]")));
    return this;
  }

  Data data() {
    String text =
        members.entrySet().stream()
            .map(member -> quoted(member.getKey()) + ":" + member.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    return Data.of(text.getBytes(UTF_8));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\b' -> quoted.append("\\b");
        case '\t' -> quoted.append("\\t");
        case '\n' -> quoted.append("\\n");
        case '\f' -> quoted.append("\\f");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
