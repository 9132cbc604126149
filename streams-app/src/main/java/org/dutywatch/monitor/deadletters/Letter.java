package org.dutywatch.monitor.deadletters;

import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.topology.EventMode;

/**
 * A dead letter with what is in it, which is about people.
 *
 * @param envelope what stands on its outside
 * @param key the record's key; empty where it had none
 * @param headers the record's own headers, in order
 * @param value the record's value; empty where it had none, the first bytes of one that was cut
 * @param sha256 of the whole value, where it was cut, in hexadecimal digits
 * @param resent how the record was sent again, where it was
 */
public record Letter(
    Envelope envelope,
    Optional<Bytes> key,
    List<Header> headers,
    Optional<Bytes> value,
    Optional<String> sha256,
    Optional<Resent> resent) {

  /**
   * A header.
   *
   * @param name its name; several may have the same
   * @param value its value; empty where it has none
   */
  public record Header(String name, Optional<Bytes> value) {}

  /** The list is copied. */
  public Letter {
    headers = List.copyOf(headers);
  }

  /** The text of the last header of a name; null where there is none. */
  String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .reduce((first, second) -> second)
        .flatMap(Header::value)
        .flatMap(Bytes::text)
        .orElse(null);
  }

  /** How the record carries its event. */
  EventMode mode() {
    return EventMode.of(this::header);
  }
}
