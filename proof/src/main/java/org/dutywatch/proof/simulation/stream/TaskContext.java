package org.dutywatch.proof.simulation.stream;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.dutywatch.monitor.store.StoreNames;

/** What the processor of a task sees of Kafka Streams. What it has never asked for is refused. */
final class TaskContext implements ProcessorContext<Object, Object> {
  private final SimulatedStore files;
  private final SimulatedStore sums;
  private final Consumer<Record<byte[], byte[]>> sink;
  private ConsumerRecord<byte[], byte[]> current;

  TaskContext(SimulatedStore files, SimulatedStore sums, Consumer<Record<byte[], byte[]>> sink) {
    this.files = files;
    this.sums = sums;
    this.sink = sink;
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
  public <K, V> void forward(Record<K, V> record) {
    sink.accept(
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
    return (S) (name.equals(StoreNames.FILES) ? files : sums);
  }

  private static UnsupportedOperationException notNeeded() {
    return new UnsupportedOperationException("the processor has never needed it");
  }

  @Override
  public <K, V> void forward(Record<K, V> record, String child) {
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
    throw notNeeded();
  }

  @Override
  public Cancellable schedule(
      Instant start, Duration interval, PunctuationType type, Punctuator callback) {
    throw notNeeded();
  }

  @Override
  public void commit() {
    throw notNeeded();
  }

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
