package org.dutywatch.peers.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dutywatch.peers.Figures;
import org.dutywatch.peers.rules.Cell;
import org.dutywatch.peers.rules.Share;

/** Holds in memory what each cell of the job's topic has become, and adds windows of them up. */
final class CellBoard implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final ConcurrentNavigableMap<Long, Map<Cell, Share>> byDay =
      new ConcurrentSkipListMap<>();
  private final Thread reading;
  private volatile boolean closed;

  private CellBoard(String brokers, String topic) {
    reading = new Thread(() -> read(brokers, topic), "cell-board");
  }

  static CellBoard of(String brokers, String topic) {
    CellBoard board = new CellBoard(brokers, topic);
    board.reading.start();
    return board;
  }

  private void read(String brokers, String topic) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), bytes, bytes)) {
      List<TopicPartition> all =
          IntStream.range(0, consumer.partitionsFor(topic).size())
              .mapToObj(partition -> new TopicPartition(topic, partition))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      while (!closed) {
        consumer.poll(POLL).forEach(record -> put(CellSchema.read(record)));
      }
    }
  }

  private void put(CellSum sum) {
    byDay
        .computeIfAbsent(sum.cell().day(), day -> new ConcurrentHashMap<>())
        .put(sum.cell(), sum.share());
  }

  ObjectNode figures(LocalDate to) {
    Figures figures = new Figures(to);
    byDay
        .subMap(figures.plansFrom().toEpochDay(), true, to.toEpochDay(), true)
        .values()
        .forEach(cells -> cells.forEach(figures::add));
    return figures.json();
  }

  @Override
  public void close() {
    closed = true;
    try {
      reading.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
