package org.dutywatch.monitor.live;

import java.nio.charset.StandardCharsets;

/** One event of a stream, as the HTML standard writes them; put into bytes once for all. */
public final class ServerSentEvent {
  private final byte[] bytes;

  /**
   * An event.
   *
   * @param id what a client has seen when it has seen this; no other event has it but a snapshot of
   *     the same state
   * @param name its kind, such as {@code snapshot}
   * @param data one line of text
   */
  public ServerSentEvent(String id, String name, String data) {
    this.bytes = utf8("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
  }

  /** As it goes over the wire, in UTF-8. */
  byte[] bytes() {
    return bytes;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
