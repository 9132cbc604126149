package org.dutywatch.monitor.deadletters.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.deadletters.JsonText;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.Place;
import org.dutywatch.monitor.deadletters.Resent;
import org.dutywatch.monitor.reading.Polling;

/**
 * Which refused records were sent again, as the topic of marks says. Of each it remembers where the
 * mark is, which takes about a hundred bytes of memory. For one at a time.
 */
final class Marks {
  private static final Pattern KEY = Pattern.compile("(.+)/(\\d{1,9})/(\\d{1,18})");
  private static final String LETTER = "letter";
  private static final String EVENT = "event";
  private static final int THE_ONE_PARTITION = 0;

  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition marks;
  private final Map<Place, Long> offsets = new HashMap<>();
  private long next;

  /** The marks of this topic, read with a consumer of their own, of committed records alone. */
  Marks(Consumer<byte[], byte[]> consumer, String topic) {
    this.consumer = consumer;
    this.marks = new TopicPartition(topic, THE_ONE_PARTITION);
    consumer.assign(List.of(marks));
    this.next = consumer.beginningOffsets(List.of(marks)).get(marks);
  }

  /** Reads the marks that were made since. */
  void refresh() {
    long end = consumer.endOffsets(List.of(marks)).get(marks);
    consumer.seek(marks, next);
    Polling polling = new Polling(consumer, "what was sent again");
    while (consumer.position(marks) < end) {
      for (ConsumerRecord<byte[], byte[]> mark : polling.poll()) {
        markedBy(mark).ifPresent(place -> offsets.put(place, mark.offset()));
      }
    }
    next = consumer.position(marks);
  }

  /** Whether a record is marked. */
  boolean has(Place record) {
    return offsets.containsKey(record);
  }

  /** The mark of a record, where it has one. */
  Optional<Resent> of(Place record) {
    Long offset = offsets.get(record);
    if (offset == null) {
      return Optional.empty();
    }
    consumer.seek(marks, offset);
    Polling polling = new Polling(consumer, "what was sent again");
    while (true) {
      for (ConsumerRecord<byte[], byte[]> mark : polling.poll()) {
        return resent(mark);
      }
    }
  }

  /** The mark to write of a record. */
  ProducerRecord<byte[], byte[]> mark(Place record, LetterId letter, String event) {
    JsonObject said =
        Json.createObjectBuilder().add(LETTER, letter.toString()).add(EVENT, event).build();
    String key = record.topic() + "/" + record.partition() + "/" + record.offset();
    return new ProducerRecord<>(
        marks.topic(), marks.partition(), key.getBytes(UTF_8), said.toString().getBytes(UTF_8));
  }

  /**
   * Remembers a mark that was written a moment ago: its transaction is through, but readers may not
   * be let so far yet.
   */
  void note(Place record, long offset) {
    offsets.put(record, offset);
  }

  private static Optional<Place> markedBy(ConsumerRecord<byte[], byte[]> mark) {
    Matcher key = KEY.matcher(mark.key() == null ? "" : new String(mark.key(), UTF_8));
    return key.matches()
        ? Optional.of(
            new Place(
                key.group(1).intern(),
                Integer.parseInt(key.group(2)),
                Long.parseLong(key.group(3))))
        : Optional.empty();
  }

  private static Optional<Resent> resent(ConsumerRecord<byte[], byte[]> mark) {
    return Optional.ofNullable(mark.value())
        .flatMap(value -> JsonText.parse(new String(value, UTF_8)))
        .filter(said -> said.getValueType() == JsonValue.ValueType.OBJECT)
        .map(JsonValue::asJsonObject)
        .flatMap(
            said ->
                LetterId.of(said.getString(LETTER, ""))
                    .map(
                        letter ->
                            new Resent(
                                Instant.ofEpochMilli(mark.timestamp()),
                                letter,
                                said.getString(EVENT, ""))));
  }
}
