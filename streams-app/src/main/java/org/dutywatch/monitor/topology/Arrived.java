package org.dutywatch.monitor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record of an input topic as it came.
 *
 * @param feed the topic's name without its prefix
 * @param topic the topic
 * @param partition its partition
 * @param offset its offset
 * @param record its key, value and headers, and when it arrived at the broker
 */
record Arrived(
    String feed, String topic, int partition, long offset, Record<byte[], byte[]> record) {

  /** Its key; may be null. */
  byte[] key() {
    return record.key();
  }

  /** Its value; may be null. */
  byte[] value() {
    return record.value();
  }

  /** Its headers. */
  Headers headers() {
    return record.headers();
  }

  /** When it arrived at the broker. */
  Instant arrivedAt() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** The offset after it. */
  long next() {
    return offset + 1;
  }

  /** The text of the last header of that name; null where there is none. */
  String header(String name) {
    Header header = headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
