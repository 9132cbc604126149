package org.dutywatch.proof.simulation.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.SumStore;
import org.dutywatch.monitor.topology.Nodes;

/** One instance of Kafka Streams, with one thread, which commits and stands still as told. */
final class RealInstance implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(10);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final Gate beforeProcessing = new Gate();
  private final Gate beforeCommit = new Gate();
  private final WatchedClients clients = new WatchedClients(beforeCommit);
  private final AtomicBoolean commitAsked = new AtomicBoolean();
  private final Map<String, Restore> restores = new ConcurrentHashMap<>();
  private final Consumer<String> found;
  private final KafkaStreams streams;
  private volatile long readTo;

  /**
   * How a store was restored.
   *
   * @param from the first offset that was read
   * @param to the end at that moment, open transactions included
   */
  record Restore(long from, long to) {}

  /**
   * An instance that starts now.
   *
   * @param found is told what tasks find in their stores when they begin
   */
  RealInstance(StreamPlan plan, Properties settings, Consumer<String> found) {
    this.found = found;
    streams = new KafkaStreams(topology(plan), settings, clients);
    streams.setGlobalStateRestoreListener(new Listener());
    streams.start();
  }

  private Topology topology(StreamPlan plan) {
    Topology topology = new Topology();
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    ByteArraySerializer out = new ByteArraySerializer();
    topology.addSource("read", in, in, ModelApplication.input(plan).topic());
    topology.addProcessor("count", new Processors(), "read");
    topology.addSink(Nodes.SEND_DEAD_LETTERS, plan.deadLetters().topic(), out, out, "count");
    return topology;
  }

  /** The stores as the monitor builds them. */
  private final class Processors implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
    @Override
    public Processor<byte[], byte[], byte[], byte[]> get() {
      return new ToldProcessor(new CountingProcessor(found));
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          FileStore.builder(Stores::persistentKeyValueStore),
          SumStore.builder(Stores::persistentKeyValueStore));
    }
  }

  /** Does what another does, when it is told. */
  private final class ToldProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final CountingProcessor told;
    private ProcessorContext<byte[], byte[]> context;

    ToldProcessor(CountingProcessor told) {
      this.told = told;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
      context = processorContext;
      context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> commitWhereAsked());
      told.init(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      beforeProcessing.pass();
      told.process(record);
      readTo = context.recordMetadata().orElseThrow().offset() + 1;
      commitWhereAsked();
    }

    private void commitWhereAsked() {
      if (commitAsked.getAndSet(false)) {
        context.commit();
      }
    }
  }

  /** Notes down what is restored. */
  private final class Listener implements StateRestoreListener {
    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long from, long to) {
      restores.put(store, new Restore(from, to));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {}

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {}
  }

  /** By store, where restoring it began and is to end. */
  Map<String, Restore> restores() {
    return restores;
  }

  /** How far it has read its input. */
  long readTo() {
    return readTo;
  }

  /** It commits after the record that it reads, or soon. */
  void commit() {
    commitAsked.set(true);
  }

  /** Where it stands still before the next record. */
  Gate beforeProcessing() {
    return beforeProcessing;
  }

  /** Where it stands still before it ends a transaction that has everything else. */
  Gate beforeCommit() {
    return beforeCommit;
  }

  /** What its producer was refused. */
  List<String> refusals() {
    return clients.refusals();
  }

  /** It is gone, and could not end anything any more. */
  void kill() {
    clients.cutOff();
    close();
  }

  @Override
  public void close() {
    beforeProcessing.open();
    beforeCommit.open();
    streams.close(
        CloseOptions.timeout(CLOSE_WITHIN)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }
}
