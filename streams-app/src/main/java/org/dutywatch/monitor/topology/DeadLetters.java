package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.dutywatch.events.Refusal;
import org.dutywatch.monitor.digest.Sha256;

/**
 * Makes the dead letter of a refused record: its key, value and headers as they came, and headers
 * that say where it came from and why.
 */
final class DeadLetters {
  /**
   * Of a larger value so many bytes are kept, with its length and SHA-256; of a larger key as well.
   */
  static final int MOST_BYTES = 256 * 1024;

  private DeadLetters() {}

  static Record<byte[], byte[]> of(Arrived record, Refusal refusal) {
    Headers headers = smallEnough(record.headers());
    put(headers, DeadLetterHeaders.TOPIC, record.topic());
    put(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
    put(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
    put(headers, DeadLetterHeaders.MESSAGE, refusal.message());
    put(headers, DeadLetterHeaders.REASON, refusal.reason().label());
    byte[] value = record.value();
    if (value != null && value.length > MOST_BYTES) {
      put(headers, DeadLetterHeaders.LENGTH, Integer.toString(value.length));
      put(headers, DeadLetterHeaders.SHA_256, sha256(value));
    }
    return new Record<>(cut(record.key()), cut(value), record.arrivedAt().toEpochMilli(), headers);
  }

  private static byte[] cut(byte[] bytes) {
    return bytes != null && bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
  }

  /** A dead letter that is too large for its topic would stop the stream. */
  private static Headers smallEnough(Headers headers) {
    long bytes = 0;
    for (Header header : headers) {
      bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    if (bytes <= MOST_BYTES) {
      return new RecordHeaders(headers);
    }
    Headers instead = new RecordHeaders();
    put(instead, DeadLetterHeaders.HEADERS_LEFT_OUT, Long.toString(bytes));
    return instead;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }

  private static String sha256(byte[] value) {
    return HexFormat.of().formatHex(Sha256.of(value));
  }
}
