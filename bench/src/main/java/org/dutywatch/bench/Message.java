package org.dutywatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.topology.Topics;

/** An event, ready to be sent. */
final class Message {
  private static final String DUE = "bench-due";
  private static final Integer WHERE_THE_KEY_BELONGS = null;
  private static final Header STRUCTURED =
      new RecordHeader("content-type", "application/cloudevents+json".getBytes(UTF_8));
  private static final EventWriter WRITER = new EventWriter();

  private final String feed;
  private final byte[] key;
  private final byte[] json;
  private final boolean probe;

  private Message(String feed, byte[] key, byte[] json, boolean probe) {
    this.feed = feed;
    this.key = key;
    this.json = json;
    this.probe = probe;
  }

  /** The message that makes a statement. */
  static Message of(Statement statement) {
    return new Message(
        statement.record().type().feed(),
        statement.record().eventKey().getBytes(UTF_8),
        WRITER.structured(statement),
        Probes.made(statement));
  }

  /** Whether it is one whose own figure is looked at. */
  boolean probe() {
    return probe;
  }

  /**
   * The record to send, which carries along when it was due.
   *
   * @param dueNanos by {@link System#nanoTime()}
   */
  ProducerRecord<byte[], byte[]> to(Topics topics, long dueNanos) {
    byte[] due = ByteBuffer.allocate(Long.BYTES).putLong(dueNanos).array();
    return new ProducerRecord<>(
        topics.of(feed),
        WHERE_THE_KEY_BELONGS,
        key,
        json,
        List.of(STRUCTURED, new RecordHeader(DUE, due)));
  }

  /** When a record was due that was made of a message. */
  static long dueNanos(ConsumerRecord<byte[], byte[]> record) {
    return ByteBuffer.wrap(record.headers().lastHeader(DUE).value()).getLong();
  }
}
