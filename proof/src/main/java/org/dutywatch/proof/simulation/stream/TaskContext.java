package org.dutywatch.proof.simulation.stream;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What the processor of a task sees of Kafka Streams. What it has never asked for is refused. */
final class TaskContext implements ProcessorContext<Object, Object> {
  private final Map<String, SimulatedStore> stores;
  private final BiConsumer<String, Record<byte[], byte[]>> sinks;
  private final List<Punctuator> punctuators = new ArrayList<>();
  private ConsumerRecord<byte[], byte[]> current;

  /**
   * The context of a task.
   *
   * @param stores by name
   * @param sinks takes what is forwarded to the sink of a name
   */
  TaskContext(
      Map<String, SimulatedStore> stores, BiConsumer<String, Record<byte[], byte[]>> sinks) {
    this.stores = stores;
    this.sinks = sinks;
  }

  /** Time has gone by. */
  void punctuate() {
    List.copyOf(punctuators).forEach(punctuator -> punctuator.punctuate(0));
  }

  /** As the processor knows it. */
  @SuppressWarnings("unchecked") // a type parameter cannot be bounded by an array
  ProcessorContext<byte[], byte[]> ofBytes() {
    return (ProcessorContext<byte[], byte[]>) (ProcessorContext<?, ?>) this;
  }

  /** From now on this is the record that is being processed. */
  void at(ConsumerRecord<byte[], byte[]> record) {
    current = record;
  }

  @Override
  public <K, V> void forward(Record<K, V> record, String child) {
    sinks.accept(
        child,
        new Record<>(
            (byte[]) record.key(), (byte[]) record.value(), record.timestamp(), record.headers()));
  }

  @Override
  public Optional<RecordMetadata> recordMetadata() {
    return Optional.of(
        new RecordMetadata() {
          @Override
          public String topic() {
            return current.topic();
          }

          @Override
          public int partition() {
            return current.partition();
          }

          @Override
          public long offset() {
            return current.offset();
          }
        });
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
  public <S extends StateStore> S getStateStore(String name) {
    return (S) stores.get(name);
  }

  private static UnsupportedOperationException notNeeded() {
    return new UnsupportedOperationException("the processor has never needed it");
  }

  @Override
  public <K, V> void forward(Record<K, V> record) {
    throw notNeeded();
  }

  @Override
  public String applicationId() {
    throw notNeeded();
  }

  @Override
  public TaskId taskId() {
    throw notNeeded();
  }

  @Override
  public Serde<?> keySerde() {
    throw notNeeded();
  }

  @Override
  public Serde<?> valueSerde() {
    throw notNeeded();
  }

  @Override
  public File stateDir() {
    throw notNeeded();
  }

  @Override
  public StreamsMetrics metrics() {
    throw notNeeded();
  }

  @Override
  public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
    punctuators.add(callback);
    return () -> punctuators.remove(callback);
  }

  @Override
  public Cancellable schedule(
      Instant start, Duration interval, PunctuationType type, Punctuator callback) {
    return schedule(interval, type, callback);
  }

  /** A wish: the scheduler commits when its seed has it so, soon or late. */
  @Override
  public void commit() {}

  @Override
  public Map<String, Object> appConfigs() {
    throw notNeeded();
  }

  @Override
  public Map<String, Object> appConfigsWithPrefix(String prefix) {
    throw notNeeded();
  }

  @Override
  public long currentSystemTimeMs() {
    throw notNeeded();
  }

  @Override
  public long currentStreamTimeMs() {
    throw notNeeded();
  }
}
