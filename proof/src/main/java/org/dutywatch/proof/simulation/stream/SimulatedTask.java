package org.dutywatch.proof.simulation.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.topology.Nodes;
import org.dutywatch.proof.simulation.broker.SimulatedBroker;
import org.dutywatch.proof.simulation.broker.SimulatedLog;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction;

/** One partition of all inputs with its stores, from when it is restored until it ends. */
final class SimulatedTask {
  private final SimulatedBroker broker;
  private final int partition;
  private final Map<String, SimulatedStore> stores = new LinkedHashMap<>();
  private final TaskContext context;
  private final Processor<byte[], byte[], byte[], byte[]> processor;
  private final Map<TopicPartition, Long> next = new TreeMap<>(SimulatedTask::byName);
  private final List<ConsumerRecord<byte[], byte[]>> struck = new ArrayList<>();

  /**
   * Restores a task from its changelogs, and from what its group committed.
   *
   * @param transaction the one that it writes to at any time
   */
  SimulatedTask(
      SimulatedBroker broker,
      StreamPlan plan,
      int partition,
      Supplier<SimulatedTransaction> transaction) {
    this.broker = broker;
    this.partition = partition;
    for (String name : StreamPlan.STORES) {
      SimulatedLog changelog = broker.log(plan.changelog(name, partition));
      stores.put(name, store(name, !name.equals(StoreNames.FILES), changelog, transaction));
    }
    Map<String, SimulatedLog> sinks =
        Map.of(
            Nodes.SEND_DEAD_LETTERS, broker.log(plan.deadLetters()),
            Nodes.SEND_NOTICES, broker.log(plan.notices()));
    context =
        new TaskContext(
            stores,
            (sink, record) ->
                sinks
                    .get(sink)
                    .append(record.key(), record.value(), record.headers(), transaction.get()));
    plan.readBy(partition)
        .forEach(input -> next.put(input, broker.group(plan.applicationId()).next(input)));
    processor = plan.processors().get();
    processor.init(context.ofBytes());
  }

  private static int byName(TopicPartition one, TopicPartition other) {
    return one.toString().compareTo(other.toString());
  }

  private static SimulatedStore store(
      String name, boolean cached, SimulatedLog log, Supplier<SimulatedTransaction> transaction) {
    SimulatedStore store =
        new SimulatedStore(
            name,
            cached,
            (key, value) -> log.append(key.get(), value, new RecordHeaders(), transaction.get()));
    log.committed().forEach(record -> store.restore(Bytes.wrap(record.key()), record.value()));
    return store;
  }

  int partition() {
    return partition;
  }

  SimulatedStore store(String name) {
    return stores.get(name);
  }

  /** Lets out everything that waits in caches. */
  void flushCaches() {
    stores.values().forEach(SimulatedStore::flushCache);
  }

  /** Nothing goes wrong with its stores any more. */
  void failNoMore() {
    stores.values().forEach(SimulatedStore::failNoMore);
  }

  /** Kafka Streams tells its processor that time has gone by. */
  void lookAtTheTime() {
    context.punctuate();
  }

  /** How far it has read. */
  Map<TopicPartition, Long> next() {
    return next;
  }

  /** The records that a planned fault of the monitor's own met, since this was last asked. */
  List<ConsumerRecord<byte[], byte[]>> takeStruck() {
    List<ConsumerRecord<byte[], byte[]>> taken = List.copyOf(struck);
    struck.clear();
    return taken;
  }

  /** Reads at most so many records of one of its inputs. */
  int read(int input, int most) {
    List<TopicPartition> inputs = List.copyOf(next.keySet());
    TopicPartition from = inputs.get(Math.floorMod(input, inputs.size()));
    List<SimulatedLog.Entry> entries = broker.log(from).stableFrom(next.get(from), most);
    for (SimulatedLog.Entry entry : entries) {
      process(entry.record());
      next.put(from, entry.offset() + 1);
    }
    return entries.size();
  }

  private void process(ConsumerRecord<byte[], byte[]> record) {
    context.at(record);
    processor.process(
        new Record<>(
            record.key(), record.value(), record.timestamp(), new RecordHeaders(record.headers())));
    for (SimulatedStore store : stores.values()) {
      if (store.tookFault()) {
        struck.add(record);
      }
    }
  }

  /** Reads everything that there is. */
  boolean readAll() {
    int before = next.values().stream().mapToInt(Long::intValue).sum();
    for (int input = 0; input < next.size(); input++) {
      read(input, Integer.MAX_VALUE);
    }
    return next.values().stream().mapToInt(Long::intValue).sum() > before;
  }
}
