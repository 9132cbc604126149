package org.dutywatch.monitor.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;

/**
 * Counts records of the inputs that a board does not hold yet. Where a partition ends beyond what
 * the board holds, it looks which record is the last: what is behind may be nothing but markers and
 * records of transactions that were given up, which no board ever holds. It looks once for each
 * end. Safe to share.
 */
final class Backlog {
  private final LastRecords lastRecords;
  private final Map<TopicPartition, Looked> looked = new HashMap<>();

  private record Looked(long end, long afterLastRecord) {}

  Backlog(LastRecords lastRecords) {
    this.lastRecords = lastRecords;
  }

  /**
   * How many records there are beyond a position.
   *
   * @param ends the end offset of each partition
   */
  synchronized long beyond(Position held, Map<TopicPartition, Long> ends) {
    Set<TopicPartition> longer = new HashSet<>(ends.keySet());
    longer.removeIf(partition -> ends.get(partition) <= next(held, partition));
    look(longer, ends);
    return longer.stream()
        .mapToLong(partition -> looked.get(partition).afterLastRecord() - next(held, partition))
        .filter(records -> records > 0)
        .sum();
  }

  private void look(Set<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
    Set<TopicPartition> anew = new HashSet<>(partitions);
    anew.removeIf(
        partition ->
            looked.containsKey(partition) && looked.get(partition).end() == ends.get(partition));
    if (anew.isEmpty()) {
      return;
    }
    Position last = lastRecords.of(anew);
    anew.forEach(
        partition -> looked.put(partition, new Looked(ends.get(partition), next(last, partition))));
  }

  private static long next(Position position, TopicPartition partition) {
    return position
        .next()
        .getOrDefault(new InputPartition(partition.topic(), partition.partition()), 0L);
  }
}
