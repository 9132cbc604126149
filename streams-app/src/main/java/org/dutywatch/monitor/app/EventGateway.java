package org.dutywatch.monitor.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.monitor.api.EventGate;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.topology.EventRecords;

/**
 * Takes events from HTTP to Kafka: reads each as the stream would, sends the good ones and waits
 * until the broker has acknowledged them. Knows the greatest position acknowledged so far. Safe to
 * share.
 */
final class EventGateway implements EventGate {
  private final Producer<byte[], byte[]> producer;
  private final EventReader reader;
  private final EventRecords records;
  private final AtomicReference<Position> acknowledged;

  /**
   * A gateway.
   *
   * @param alreadyThere what the inputs held when the monitor started: acknowledged before
   */
  EventGateway(
      Producer<byte[], byte[]> producer,
      EventReader reader,
      EventRecords records,
      Position alreadyThere) {
    this.producer = producer;
    this.reader = reader;
    this.records = records;
    this.acknowledged = new AtomicReference<>(alreadyThere);
  }

  @Override
  public Acceptance accept(List<byte[]> events) throws BrokerUnavailableException {
    List<Rejection> rejections = new ArrayList<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      try {
        sent.add(send(records.of(reader.structured(events.get(i)), events.get(i))));
      } catch (RefusedException refused) {
        rejections.add(new Rejection(i, reader.idOf(events.get(i)), refused.refusal()));
      }
    }
    Position position = acknowledged.accumulateAndGet(awaitAll(sent), Position::and);
    return new Acceptance(sent.size(), rejections, position);
  }

  private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record)
      throws BrokerUnavailableException {
    try {
      return producer.send(record);
    } catch (KafkaException e) {
      throw new BrokerUnavailableException("the broker could not be reached", e);
    }
  }

  private static Position awaitAll(List<Future<RecordMetadata>> sent)
      throws BrokerUnavailableException {
    Map<InputPartition, Long> next = new HashMap<>();
    for (Future<RecordMetadata> future : sent) {
      RecordMetadata record = await(future);
      next.merge(
          new InputPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
    }
    return new Position(next);
  }

  private static RecordMetadata await(Future<RecordMetadata> future)
      throws BrokerUnavailableException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new BrokerUnavailableException("the broker did not acknowledge", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerUnavailableException("interrupted while waiting for the broker", e);
    }
  }
}
