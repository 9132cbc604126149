package org.dutywatch.monitor.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.events.json.CanonicalJson;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.monitor.domain.file.StandingOrder;
import org.dutywatch.monitor.domain.mark.Consequences;
import org.dutywatch.monitor.domain.mark.Marker;

/** Composes the stream: the inputs, the one step that folds facts, notices and dead letters. */
public final class MonitorTopology {
  /** How often the stream commits what has just arrived; the rest waits for its own interval. */
  public static final Duration PROMPT_COMMITS = Duration.ofMillis(200);

  private MonitorTopology() {}

  /**
   * What the stream goes by.
   *
   * @param topics where it reads and writes
   * @param defaultAuthority whose the events are that name none
   * @param marker reads marks off files, by the policy in force
   * @param partitionOfKey where keys belong
   * @param clockInUse whether ticks move "now"; else they are refused
   * @param notices what notices go by
   * @param now what time it is; empty where that is not known
   * @param historyIsRead whether all that was there at the start has been read
   */
  public record Rules(
      Topics topics,
      String defaultAuthority,
      Marker marker,
      PartitionOfKey partitionOfKey,
      boolean clockInUse,
      NoticePlan notices,
      Supplier<Optional<Instant>> now,
      BooleanSupplier historyIsRead) {}

  /** The topology for these rules, with its stores on disk. */
  public static Topology of(Rules rules) {
    return of(rules, Stores::persistentKeyValueStore);
  }

  /**
   * The topology for these rules.
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  static Topology of(Rules rules, Function<String, KeyValueBytesStoreSupplier> kept) {
    Topology topology = new Topology();
    Topics topics = rules.topics();
    for (String topic : topics.inputs()) {
      topology.addSource(
          Nodes.read(topics.feedOf(topic)),
          Serdes.ByteArray().deserializer(),
          Serdes.ByteArray().deserializer(),
          topic);
    }
    // One step for all inputs: a child's file gathers facts of three of them, and whatever a record
    // brings about must be worked out before the first write.
    topology.addProcessor(
        Nodes.FOLD,
        processors(rules, kept),
        topics.inputs().stream()
            .map(topic -> Nodes.read(topics.feedOf(topic)))
            .toArray(String[]::new));
    topology.addSink(
        Nodes.SEND_DEAD_LETTERS,
        topics.deadLetters(),
        Serdes.ByteArray().serializer(),
        Serdes.ByteArray().serializer(),
        Nodes.FOLD);
    topology.addSink(
        Nodes.SEND_NOTICES,
        topics.breaches(),
        Serdes.ByteArray().serializer(),
        Serdes.ByteArray().serializer(),
        Nodes.FOLD);
    return topology;
  }

  /** Makes the one step, which takes in a record of any input, for each task its own. */
  public static ProcessorSupplier<byte[], byte[], byte[], byte[]> processors(Rules rules) {
    return processors(rules, Stores::persistentKeyValueStore);
  }

  private static ProcessorSupplier<byte[], byte[], byte[], byte[]> processors(
      Rules rules, Function<String, KeyValueBytesStoreSupplier> kept) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<byte[], byte[], byte[], byte[]> get() {
        return new MonitorProcessor(rules, stores -> workings(rules, stores));
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return TaskStores.builders(kept);
      }
    };
  }

  private static Workings workings(Rules rules, TaskStores stores) {
    return new Workings(
        new Intake(
            new EventReader(rules.defaultAuthority()), rules.partitionOfKey(), rules.clockInUse()),
        new StandingOrder(CanonicalJson.order()),
        new Consequences(rules.marker()),
        stores.files(),
        stores.sums(),
        new ClockWorkings(rules.notices(), stores.notices(), stores.deadlines()),
        new FindingWorkings(rules.now()));
  }
}
