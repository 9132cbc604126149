package org.dutywatch.monitor.board;

import java.util.List;
import java.util.Optional;

/**
 * Which part of the board is asked for, and how it is divided. What is absent is not asked about.
 *
 * @param by dimensions to group by, in the order asked; empty where no groups are asked for
 * @param authority only this authority
 * @param locality only this locality
 * @param team only this team
 */
public record Slice(
    List<Dimension> by,
    Optional<String> authority,
    Optional<String> locality,
    Optional<String> team) {
  /** Everything, undivided. */
  public static final Slice WHOLE = new Slice(List.of(), Optional.empty());

  /** The list is copied. */
  public Slice {
    by = List.copyOf(by);
  }

  /** Of every locality and team. */
  public Slice(List<Dimension> by, Optional<String> authority) {
    this(by, authority, Optional.empty(), Optional.empty());
  }

  /** Whether only some localities or teams of an authority are asked about. */
  boolean isWithinAuthorities() {
    return locality.isPresent() || team.isPresent();
  }
}
