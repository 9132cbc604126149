package org.dutywatch.monitor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record of an input topic as it came.
 *
 * @param feed the topic's name without its prefix
 * @param topic the topic
 * @param partition its partition
 * @param offset its offset
 * @param arrivedAt when it arrived at the broker
 * @param key its key; may be null
 * @param value its value; may be null
 * @param headers its headers
 */
record Arrived(
    String feed,
    String topic,
    int partition,
    long offset,
    Instant arrivedAt,
    byte[] key,
    byte[] value,
    Headers headers) {

  /** The text of the last header of that name; null where there is none. */
  String header(String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
