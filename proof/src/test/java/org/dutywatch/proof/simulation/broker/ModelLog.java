package org.dutywatch.proof.simulation.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction.Fate;

/** A partition of the simulated broker. */
final class ModelLog implements LogAction.Log {
  private static final TopicPartition PARTITION = new TopicPartition("changelog", 0);

  private final SimulatedBroker broker = new SimulatedBroker();
  private final SimulatedConsumer consumer = new SimulatedConsumer(broker);
  private final List<SimulatedTransaction> transactions = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private int written;

  ModelLog(int mostRecords) {
    consumer.read(mostRecords, Integer.MAX_VALUE, false);
    consumer.assign(List.of(PARTITION));
    consumer.seekToBeginning(List.of(PARTITION));
    transactions.add(null);
    transactions.add(null);
  }

  private byte[] next() {
    return Integer.toString(written++).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(int producer) {
    if (transactions.get(producer) == null) {
      transactions.set(producer, broker.begin());
    }
    broker.log(PARTITION).append(next(), next(), new RecordHeaders(), transactions.get(producer));
  }

  @Override
  public void writeOutside() {
    broker.log(PARTITION).append(next(), next(), new RecordHeaders(), 0);
  }

  @Override
  public void end(int producer, boolean commit) {
    SimulatedTransaction transaction = transactions.set(producer, null);
    if (transaction != null) {
      transaction.end(commit ? Fate.COMMITTED : Fate.ABORTED);
      transaction.markAll();
    }
  }

  @Override
  public void seekToBeginning() {
    consumer.seekToBeginning(List.of(PARTITION));
    read.clear();
    read.add("lag " + consumer.currentLag(PARTITION));
  }

  /** Where it ends, where it is stable, and where a reader stands that has read all it can. */
  List<String> seen() {
    SimulatedLog log = broker.log(PARTITION);
    do {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ZERO)) {
        read.add(record.offset() + " " + new String(record.value(), StandardCharsets.UTF_8));
      }
    } while (consumer.position(PARTITION) < log.lastStableOffset());
    return List.of(
        "end " + log.end(),
        "last stable offset " + log.lastStableOffset(),
        "position " + consumer.position(PARTITION),
        "lag " + consumer.currentLag(PARTITION));
  }

  /** Everything that the reader was given. */
  List<String> read() {
    return read;
  }
}
