package org.dutywatch.proof.simulation.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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

  /**
   * An empty one.
   *
   * @param mostRecords that the reader is given at once
   * @param mostFetched entries that it fetches at once
   */
  ModelLog(int mostRecords, int mostFetched) {
    consumer.read(mostRecords, mostFetched, false);
    consumer.assign(List.of(PARTITION));
    consumer.seekToBeginning(List.of(PARTITION));
    transactions.add(null);
    transactions.add(null);
  }

  @Override
  public void write(int producer, int key) {
    write(producer, key, Text.bytes(written++));
  }

  @Override
  public void remove(int producer, int key) {
    write(producer, key, null);
  }

  private void write(int producer, int key, byte[] value) {
    if (transactions.get(producer) == null) {
      transactions.set(producer, broker.begin());
    }
    log().append(Text.bytes(key), value, new RecordHeaders(), transactions.get(producer));
  }

  @Override
  public void writeOutside(int key) {
    log().append(Text.bytes(key), Text.bytes(written++), new RecordHeaders(), 0);
  }

  private SimulatedLog log() {
    return broker.log(PARTITION);
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

  /** It is cleaned, as far as the real one was. */
  void clean(long before, boolean removals) {
    log().compact(before, removals, false);
  }

  /** It is cleaned before an offset, and begins with what is left. */
  void loseBefore(long offset) {
    log().compact(offset + 1, false, true);
  }

  /** The reader is given the partition anew, as one that it never had. */
  void assignAnew() {
    consumer.assign(List.of());
    consumer.assign(List.of(PARTITION));
  }

  /** The lag of the reader where it learns where the log begins and has fetched nothing yet. */
  OptionalLong lagAtBeginning() {
    consumer.seekToBeginning(List.of(PARTITION));
    consumer.read(0, 0, false);
    consumer.poll(Duration.ZERO);
    return consumer.currentLag(PARTITION);
  }

  /** The reader reads one record, where there is one that it can read. */
  void readOne() {
    int before = read.size();
    boolean moved;
    do {
      moved = poll();
    } while (moved && read.size() == before);
  }

  /** Reads a little, and says whether the reader came any further. */
  private boolean poll() {
    long before = consumer.position(PARTITION);
    consumer.poll(Duration.ZERO).forEach(record -> read.add(Text.of(record)));
    return consumer.position(PARTITION) > before;
  }

  /** Where it begins, ends and is stable, and where a reader stands that has read all it can. */
  List<String> seen() {
    boolean moved;
    do {
      moved = poll();
    } while (moved);
    return List.of(
        "start " + log().start(),
        "end " + log().end(),
        "last stable offset " + log().lastStableOffset(),
        "position " + consumer.position(PARTITION),
        "lag " + consumer.currentLag(PARTITION));
  }

  /** Where the reader stands, wherever that is. */
  long position() {
    return consumer.position(PARTITION);
  }

  /** Everything that the reader was given. */
  List<String> read() {
    return read;
  }
}
