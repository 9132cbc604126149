package org.dutywatch.monitor.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A letter that a test makes. */
final class TestLetter {
  private TestLetter() {}

  /**
   * A letter with this value.
   *
   * @param headers names and values in turn
   */
  static Letter of(String value, String... headers) {
    return of(value.getBytes(UTF_8), value.length(), headers);
  }

  /** A letter of which the first bytes are kept. */
  static Letter cut(String value, long length) {
    return of(value.getBytes(UTF_8), length);
  }

  static Letter of(byte[] value, long length, String... headers) {
    List<Letter.Header> all = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.add(new Letter.Header(headers[i], Optional.of(Bytes.of(headers[i + 1].getBytes(UTF_8)))));
    }
    return new Letter(
        envelope(length, length > value.length),
        Optional.empty(),
        all,
        Optional.of(Bytes.of(value)),
        Optional.empty(),
        Optional.empty());
  }

  private static Envelope envelope(long length, boolean cut) {
    return new Envelope(
        new LetterId(0, 0),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        length,
        cut,
        false);
  }
}
