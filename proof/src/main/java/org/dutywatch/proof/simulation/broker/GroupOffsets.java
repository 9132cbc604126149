package org.dutywatch.proof.simulation.broker;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction.Fate;

/** How far a group has read, committed in transactions. */
public final class GroupOffsets implements Participant {
  private final Map<TopicPartition, Long> offsets = new HashMap<>();
  private final Map<SimulatedTransaction, Map<TopicPartition, Long>> pending = new HashMap<>();

  /** Says in a transaction how far partitions have been read. */
  public void commit(Map<TopicPartition, Long> read, SimulatedTransaction in) {
    in.writesTo(this);
    pending.computeIfAbsent(in, t -> new HashMap<>()).putAll(read);
  }

  @Override
  public void mark(SimulatedTransaction transaction) {
    Map<TopicPartition, Long> read = pending.remove(transaction);
    if (transaction.fate() == Fate.COMMITTED) {
      offsets.putAll(read);
    }
  }

  /** Whether no transaction is open that says how far some of these partitions have been read. */
  public boolean isStable(Collection<TopicPartition> partitions) {
    return pending.values().stream()
        .allMatch(read -> Collections.disjoint(read.keySet(), partitions));
  }

  /** The next record to read of a partition. */
  public long next(TopicPartition partition) {
    return offsets.getOrDefault(partition, 0L);
  }
}
