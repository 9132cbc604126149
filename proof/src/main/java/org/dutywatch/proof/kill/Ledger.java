package org.dutywatch.proof.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;

/** What was acknowledged, and so must never be missing. Safe to share. */
final class Ledger {
  private final Map<Bytes, Integer> posted = new HashMap<>();
  private final Map<TopicPartition, Map<Long, Bytes>> sent = new HashMap<>();
  private int size;

  /** Notes an event that a POST acknowledged. */
  synchronized void posted(Bytes event) {
    posted.merge(event, 1, Integer::sum);
    size++;
  }

  /**
   * Notes a record that the broker acknowledged.
   *
   * @param value null where it has none
   */
  synchronized void sent(TopicPartition partition, long offset, byte[] value) {
    sent.computeIfAbsent(partition, p -> new HashMap<>()).put(offset, bytes(value));
    size++;
  }

  /** How many there are. */
  synchronized int size() {
    return size;
  }

  /** What of it is not among these records of the inputs, or not as it was acknowledged. */
  synchronized List<String> missingFrom(List<ConsumerRecord<byte[], byte[]>> inputs) {
    Map<Bytes, Integer> there = new HashMap<>();
    Map<TopicPartition, Map<Long, Bytes>> places = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : inputs) {
      Bytes value = bytes(record.value());
      there.merge(value, 1, Integer::sum);
      places
          .computeIfAbsent(
              new TopicPartition(record.topic(), record.partition()), p -> new HashMap<>())
          .put(record.offset(), value);
    }
    List<String> missing = new ArrayList<>();
    posted.forEach(
        (event, times) -> {
          if (there.getOrDefault(event, 0) < times) {
            missing.add("acknowledged by HTTP " + times + " times: " + event);
          }
        });
    sent.forEach(
        (partition, values) ->
            values.forEach(
                (offset, value) -> {
                  if (!value.equals(places.getOrDefault(partition, Map.of()).get(offset))) {
                    missing.add("acknowledged by Kafka at " + partition + " " + offset);
                  }
                }));
    return missing;
  }

  private static Bytes bytes(byte[] value) {
    return Bytes.wrap(value == null ? new byte[0] : value);
  }
}
