package org.dutywatch.monitor.board;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far each input partition has been read: the offset after the last record that is held.
 *
 * @param next for each input partition the offset that would come next; partitions that are not
 *     named have not been read at all
 */
public record Position(Map<InputPartition, Long> next) {
  /** Nothing read. */
  public static final Position START = new Position(Map.of());

  /** One partition of an input topic. */
  public record InputPartition(String topic, int partition) implements Comparable<InputPartition> {
    @Override
    public int compareTo(InputPartition other) {
      int byTopic = topic.compareTo(other.topic);
      return byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
    }
  }

  /** The map is copied, in order. */
  public Position {
    next = Collections.unmodifiableMap(new TreeMap<>(next));
  }

  /** Whether everything up to the other position is held at this one. */
  public boolean holds(Position other) {
    return other.next.entrySet().stream()
        .allMatch(e -> next.getOrDefault(e.getKey(), 0L) >= e.getValue());
  }

  /** The further one of both, partition by partition. */
  public Position and(Position other) {
    Map<InputPartition, Long> further = new TreeMap<>(next);
    other.next.forEach((partition, offset) -> further.merge(partition, offset, Math::max));
    return new Position(further);
  }
}
