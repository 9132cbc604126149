package org.dutywatch.proof.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;

/**
 * One record as it is sent to a topic, good or bad.
 *
 * @param feed the topic without its prefix, such as {@code cp-plans}
 * @param key the record's key; empty where it has none
 * @param value the record's value; empty where it is null
 * @param headers in the order of their names: the content type, and in binary mode the event's
 *     attributes
 * @param partitionsOff how many partitions after that of its key it is put; 0 where it belongs
 */
public record Sent(
    String feed,
    Optional<Bytes> key,
    Optional<Bytes> value,
    Map<String, String> headers,
    int partitionsOff) {
  /** The content type of structured mode. */
  public static final String STRUCTURED = "application/cloudevents+json";

  private static final String CLOCK = "clock";

  /** The headers are put in order. */
  public Sent {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  static Sent structured(String feed, String key, String json) {
    return new Sent(
        feed,
        Optional.ofNullable(key).map(Sent::bytes),
        Optional.of(bytes(json)),
        Map.of("content-type", STRUCTURED),
        0);
  }

  static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(UTF_8));
  }

  Sent withFeed(String other) {
    return new Sent(other, key, value, headers, partitionsOff);
  }

  Sent withKey(Optional<Bytes> other) {
    return new Sent(feed, other, value, headers, partitionsOff);
  }

  Sent withValue(Optional<Bytes> other) {
    return new Sent(feed, key, other, headers, partitionsOff);
  }

  Sent withPartitionsOff(int partitions) {
    return new Sent(feed, key, value, headers, partitions);
  }

  /** Whether the event's attributes are in the value, which may then be posted by HTTP too. */
  public boolean isStructured() {
    return headers.getOrDefault("content-type", "").startsWith(STRUCTURED);
  }

  /**
   * The partition that it is put in.
   *
   * @param partitions how many the topic has; the clock's has one, whatever this says
   */
  public int partition(int partitions) {
    int among = feed.equals(CLOCK) ? 1 : partitions;
    int own = key.map(bytes -> Utils.toPositive(Utils.murmur2(bytes.get())) % among).orElse(0);
    return (own + partitionsOff) % among;
  }

  /**
   * The record for a producer.
   *
   * @param prefix what the topics' names start with, such as {@code dutywatch.}
   * @param partitions how many the topics have, but the clock's
   */
  public ProducerRecord<byte[], byte[]> toSend(String prefix, int partitions) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            prefix + feed,
            partition(partitions),
            key.map(Bytes::get).orElse(null),
            value.map(Bytes::get).orElse(null));
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  /** For people who look for a fault: the value as text. */
  @Override
  public String toString() {
    return "%s %s%s %s %s"
        .formatted(
            feed,
            key.map(Sent::text).orElse("(no key)"),
            partitionsOff == 0 ? "" : " +" + partitionsOff,
            headers,
            value.map(Sent::text).orElse("(no value)"));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.get(), UTF_8);
  }
}
