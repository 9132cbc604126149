package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dutywatch.events.Event;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;

/** Puts an event in structured mode on the topic and under the key that it belongs. */
public final class EventRecords {
  private static final List<Header> STRUCTURED =
      List.of(new RecordHeader(EventMode.CONTENT_TYPE, EventMode.STRUCTURED_TYPE.getBytes(UTF_8)));

  private static final Integer WHERE_THE_KEY_BELONGS = null;

  private final Topics topics;
  private final boolean clockInUse;

  /**
   * Records for these topics.
   *
   * @param clockInUse whether "now" comes from ticks; else they are refused
   */
  public EventRecords(Topics topics, boolean clockInUse) {
    this.topics = topics;
    this.clockInUse = clockInUse;
  }

  /**
   * The record of an event.
   *
   * @param json the event's text, in UTF-8
   * @throws RefusedException where it is a tick, and ticks are not taken
   */
  public ProducerRecord<byte[], byte[]> of(Event event, byte[] json) throws RefusedException {
    if (event instanceof Statement statement) {
      return record(
          topics.of(statement.record().type().feed()),
          statement.record().eventKey().getBytes(UTF_8),
          json);
    }
    if (!clockInUse) {
      throw new RefusedException(Refusal.clockNotInUse());
    }
    return record(topics.clock(), null, json);
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, byte[] key, byte[] json) {
    return new ProducerRecord<>(topic, WHERE_THE_KEY_BELONGS, key, json, STRUCTURED);
  }
}
