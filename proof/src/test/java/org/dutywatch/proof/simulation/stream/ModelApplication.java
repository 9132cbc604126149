package org.dutywatch.proof.simulation.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.dutywatch.monitor.topology.Topics;
import org.dutywatch.proof.simulation.broker.SimulatedBroker;

/** The simulated stream with one task. */
final class ModelApplication {
  private final SimulatedBroker broker = new SimulatedBroker();
  private final List<String> found = new ArrayList<>();
  private final StreamPlan plan;
  private final SimulatedStream stream;
  private final boolean cached;
  private final TopicPartition input;
  private final int inputNumber;

  ModelApplication(String name, boolean cached) {
    this.cached = cached;
    plan = plan(name, () -> new CountingProcessor(found::add));
    stream = new SimulatedStream(broker, plan, 1);
    input = input(plan);
    inputNumber =
        plan.readBy(0).stream()
            .sorted(Comparator.comparing(TopicPartition::toString))
            .toList()
            .indexOf(input);
  }

  /** The plan of an application of that name. */
  private static StreamPlan plan(
      String name, ProcessorSupplier<byte[], byte[], byte[], byte[]> processors) {
    return new StreamPlan(name, new Topics(name + "."), 1, processors);
  }

  /** What its task reads in these tests. */
  static TopicPartition input(StreamPlan plan) {
    return plan.readBy(0).get(0);
  }

  StreamPlan plan() {
    return plan;
  }

  void send(String key, String value) {
    broker
        .log(input)
        .append(
            CountingProcessor.bytes(key), CountingProcessor.bytes(value), new RecordHeaders(), 0);
  }

  /** A thread starts where it can, and reads nothing. */
  String start() {
    return stream.read(0, 0, inputNumber, 0);
  }

  /** The thread reads all there is. */
  void read() {
    start();
    String read;
    do {
      if (!cached) {
        stream.runFull(0, 1, 0);
      }
      read = stream.read(0, 0, inputNumber, 1);
    } while (read.equals("read 1"));
  }

  void commit() {
    stream.commit(0);
    broker.markAll();
  }

  /** It commits, and brokers are slow to write down that it did. */
  void commitWithoutMarkers() {
    stream.commit(0);
  }

  void markAll() {
    broker.markAll();
  }

  void crash() {
    stream.crash(0);
  }

  void stop() {
    stream.rebalance(1);
    broker.markAll();
  }

  void expire() {
    stream.expire();
    broker.markAll();
  }

  void replace() {
    stream.replace(0);
  }

  /** The one that was replaced reads one record. */
  void replacedReadsOne() {
    stream.readReplaced(0, inputNumber, 1);
  }

  String replacedCommits() {
    String went = stream.commitReplaced();
    broker.markAll();
    return went;
  }

  /** What each task found in its stores when it began. */
  List<String> found() {
    return found;
  }

  /** What a reader of committed records is given of a topic. */
  List<String> committed(TopicPartition partition) {
    return broker.log(partition).committed().stream()
        .map(record -> CountingProcessor.text(record.key(), record.value()))
        .toList();
  }

  /** How far the group has read. */
  long next() {
    return broker.group(plan.applicationId()).next(input);
  }
}
