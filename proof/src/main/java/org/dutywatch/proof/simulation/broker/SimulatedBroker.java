package org.dutywatch.proof.simulation.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** All logs, groups and transactions. */
public final class SimulatedBroker {
  private final Map<TopicPartition, SimulatedLog> logs = new HashMap<>();
  private final Map<String, GroupOffsets> groups = new HashMap<>();
  private final List<SimulatedTransaction> awaited = new ArrayList<>();

  /** The log of a partition; there is one for every name. */
  public SimulatedLog log(TopicPartition partition) {
    return logs.computeIfAbsent(partition, SimulatedLog::new);
  }

  /** The offsets of a group; there is one for every name. */
  public GroupOffsets group(String name) {
    return groups.computeIfAbsent(name, n -> new GroupOffsets());
  }

  /** Begins a transaction. */
  public SimulatedTransaction begin() {
    SimulatedTransaction transaction = new SimulatedTransaction();
    awaited.add(transaction);
    return transaction;
  }

  /** Writes one marker of a transaction that has ended, and says whether there was one to write. */
  public boolean markOne(int which) {
    awaited.removeIf(t -> t.fate() != SimulatedTransaction.Fate.OPEN && !t.isAwaited());
    List<SimulatedTransaction> ended =
        awaited.stream().filter(t -> t.fate() != SimulatedTransaction.Fate.OPEN).toList();
    if (!ended.isEmpty()) {
      ended.get(Math.floorMod(which, ended.size())).markOne(which);
    }
    return !ended.isEmpty();
  }

  /** Writes every marker of transactions that have ended. */
  public void markAll() {
    awaited.stream()
        .filter(t -> t.fate() != SimulatedTransaction.Fate.OPEN)
        .forEach(SimulatedTransaction::markAll);
  }
}
