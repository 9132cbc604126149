package org.dutywatch.monitor.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.lifecycle.Store;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.topology.PartitionOfKey;
import org.dutywatch.monitor.topology.StreamFixture;
import org.dutywatch.monitor.topology.Streams;

/** The stream of all partitions. Keeps what each of them commits, transaction by transaction. */
final class PartitionedStream implements Store.CloseOnReset {
  static final int PARTITIONS = 3;

  private static final PartitionOfKey AMONG = PartitionOfKey.among(PARTITIONS);
  private static final int MOST_RECORDS_OF_A_TRANSACTION = 8;

  private final Policy policy;
  private List<StreamFixture> partitions = List.of();

  PartitionedStream(Policy policy) {
    this.policy = policy;
  }

  /** A statement, and where the stream read it. */
  record Read(Statement statement, InputPartition input, long offset) {}

  /**
   * What one partition read, and what it wrote of that to the sums' changelog.
   *
   * @param transactions records of the changelog; a null value is a removal
   */
  record Committed(
      int partition, List<Read> reads, List<List<KeyValue<Bytes, byte[]>>> transactions) {}

  /** Everything arrives in this order, committed by a few records at a time, at new streams. */
  List<Committed> reads(List<Statement> statements, Random random) {
    close();
    partitions =
        IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> Streams.ofPartition(partition, PARTITIONS, policy))
            .toList();
    List<Committed> committed = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      int own = partition;
      List<Statement> arriving =
          statements.stream().filter(statement -> partitionOf(statement) == own).toList();
      committed.add(reads(partition, arriving, random));
      assertThat(partitions.get(partition).deadLetters()).isEmpty();
    }
    return committed;
  }

  static int partitionOf(Statement statement) {
    return AMONG.of(statement.record().eventKey().getBytes(UTF_8));
  }

  private Committed reads(int partition, List<Statement> arriving, Random random) {
    StreamFixture stream = partitions.get(partition);
    List<Read> reads = new ArrayList<>();
    List<List<KeyValue<Bytes, byte[]>>> transactions = new ArrayList<>();
    int left = 0;
    for (Statement statement : arriving) {
      if (left == 0) {
        left = 1 + random.nextInt(MOST_RECORDS_OF_A_TRANSACTION);
        transactions.add(new ArrayList<>());
      }
      String feed = statement.record().type().feed();
      String topic = StreamFixture.TOPICS.of(feed);
      reads.add(new Read(statement, new InputPartition(topic, partition), stream.next(feed)));
      stream.arrives(statement);
      transactions.get(transactions.size() - 1).addAll(stream.changelog());
      left--;
    }
    transactions.replaceAll(transaction -> flushed(transaction, random));
    return new Committed(partition, reads, transactions);
  }

  /**
   * The records of a transaction as the store's cache lets them out: of each key the last, in any
   * order; or more than one of a key where the cache ran full on the way.
   */
  private static List<KeyValue<Bytes, byte[]>> flushed(
      List<KeyValue<Bytes, byte[]>> records, Random random) {
    int ranFullAt = random.nextInt(3) == 0 ? random.nextInt(records.size() + 1) : 0;
    List<KeyValue<Bytes, byte[]>> flushed = new ArrayList<>();
    flushed.addAll(lastOfEachKey(records.subList(0, ranFullAt), random));
    flushed.addAll(lastOfEachKey(records.subList(ranFullAt, records.size()), random));
    return flushed;
  }

  private static List<KeyValue<Bytes, byte[]>> lastOfEachKey(
      List<KeyValue<Bytes, byte[]>> records, Random random) {
    Map<Bytes, KeyValue<Bytes, byte[]>> last = new LinkedHashMap<>();
    records.forEach(record -> last.put(record.key, record));
    List<KeyValue<Bytes, byte[]>> flushed = new ArrayList<>(last.values());
    Collections.shuffle(flushed, random);
    return flushed;
  }

  /** The streams themselves, to look into. */
  List<StreamFixture> partitions() {
    return partitions;
  }

  @Override
  public void close() {
    partitions.forEach(StreamFixture::close);
  }
}
