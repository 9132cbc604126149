package org.dutywatch.monitor.live;

import java.nio.charset.StandardCharsets;

/**
 * One event of a stream, as the HTML standard writes them.
 *
 * @param id what a client has seen when it has seen this; greater with each event
 * @param name its kind, such as {@code snapshot}
 * @param data one line of text
 */
public record ServerSentEvent(long id, String name, String data) {

  /** The event as it goes over the wire, in UTF-8. */
  byte[] bytes() {
    return utf8("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
