package org.dutywatch.monitor.board;

import java.util.List;

/**
 * The figures of one group.
 *
 * @param values the group's value of each dimension asked by, in the order asked
 * @param figures its figures
 */
public record Group<T>(List<String> values, T figures) {
  /** The list is copied. */
  public Group {
    values = List.copyOf(values);
  }
}
