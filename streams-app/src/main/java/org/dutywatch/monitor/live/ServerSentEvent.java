package org.dutywatch.monitor.live;

import java.nio.charset.StandardCharsets;

/**
 * One event of a stream, as the HTML standard writes them.
 *
 * @param id what a client has seen when it has seen this; no other event has it but a snapshot of
 *     the same state
 * @param name its kind, such as {@code snapshot}
 * @param data one line of text
 */
public record ServerSentEvent(String id, String name, String data) {

  /** The event as it goes over the wire. */
  String text() {
    return "id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n";
  }

  /** As it goes over the wire, in UTF-8. */
  byte[] bytes() {
    return utf8(text());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
