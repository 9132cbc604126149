package org.dutywatch.monitor.board;

import java.util.List;
import java.util.Optional;

/**
 * Which part of the board is asked for, and how it is divided.
 *
 * @param by dimensions to group by, in the order asked; empty where no groups are asked for
 * @param authority only this authority; absent for all
 */
public record Slice(List<Dimension> by, Optional<String> authority) {
  /** Everything, undivided. */
  public static final Slice WHOLE = new Slice(List.of(), Optional.empty());

  /** The list is copied. */
  public Slice {
    by = List.copyOf(by);
  }
}
