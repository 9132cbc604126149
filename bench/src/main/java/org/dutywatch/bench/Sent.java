package org.dutywatch.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;

/** Where messages came to lie in the inputs. For one thread at a time. */
final class Sent {
  private final Map<InputPartition, List<One>> byPartition = new HashMap<>();

  /**
   * A message.
   *
   * @param offset in its partition
   * @param dueNanos when it was due
   * @param probe whether its own figure is looked at
   */
  record One(long offset, long dueNanos, boolean probe) {}

  /** Notes a message, in the order in which they lie in their partition. */
  void add(RecordMetadata where, long dueNanos, boolean probe) {
    byPartition
        .computeIfAbsent(
            new InputPartition(where.topic(), where.partition()), p -> new ArrayList<>())
        .add(new One(where.offset(), dueNanos, probe));
  }

  /** All of them. */
  Map<InputPartition, List<One>> byPartition() {
    return byPartition;
  }

  /** The position that covers all of them. */
  Position end() {
    Map<InputPartition, Long> next = new HashMap<>();
    byPartition.forEach(
        (partition, all) -> next.put(partition, all.get(all.size() - 1).offset() + 1));
    return new Position(next);
  }
}
