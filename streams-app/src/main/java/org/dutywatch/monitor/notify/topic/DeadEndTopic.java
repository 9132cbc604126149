package org.dutywatch.monitor.notify.topic;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.dutywatch.monitor.notify.DeadEnd;
import org.dutywatch.monitor.reading.Polling;

/** Where messages lie that their receivers refused, until they are sent again. Safe to share. */
public final class DeadEndTopic {
  private final TopicPartition dead;
  private final Producer<byte[], byte[]> producer;
  private final Supplier<Consumer<byte[], byte[]>> readers;

  /**
   * The dead ends of a topic with one partition.
   *
   * @param readers makes a consumer of committed records, without a group
   */
  public DeadEndTopic(
      String topic, Producer<byte[], byte[]> producer, Supplier<Consumer<byte[], byte[]>> readers) {
    this.dead = new TopicPartition(topic, 0);
    this.producer = producer;
    this.readers = readers;
  }

  /** Puts a message aside. When this returns the broker will not lose it. */
  public void add(DeadEnd end) {
    send(DeadEndRecords.key(end), DeadEndRecords.value(end));
  }

  /** Takes a message away, because it was delivered after all. */
  public void remove(DeadEnd end) {
    send(DeadEndRecords.key(end), null);
  }

  private void send(byte[] key, byte[] value) {
    try {
      producer.send(new ProducerRecord<>(dead.topic(), dead.partition(), key, value)).get();
    } catch (ExecutionException e) {
      throw new KafkaException("The broker did not take a dead end", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** All that there are now, the oldest first, by their number. */
  public SortedMap<Long, DeadEnd> all() {
    Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> last = new LinkedHashMap<>();
    try (Consumer<byte[], byte[]> consumer = readers.get()) {
      consumer.assign(List.of(dead));
      consumer.seekToBeginning(List.of(dead));
      long end = consumer.endOffsets(List.of(dead)).get(dead);
      Polling polling = new Polling(consumer, "the dead ends");
      while (consumer.position(dead) < end) {
        polling.poll().forEach(record -> last.put(ByteBuffer.wrap(record.key()), record));
      }
    }
    SortedMap<Long, DeadEnd> ends = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : last.values()) {
      Optional.ofNullable(record.value())
          .flatMap(DeadEndRecords::read)
          .ifPresent(end -> ends.put(record.offset(), end));
    }
    return ends;
  }
}
