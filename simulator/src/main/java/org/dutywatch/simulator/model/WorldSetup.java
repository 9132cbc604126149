package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which world is simulated. The same setup always gives the same events.
 *
 * @param seed makes one world differ from another
 * @param firstDay the first day on which anything happens; before it there is nothing
 * @param lastDay the last day on which events are recorded; empty for a world without end
 * @param authorities the codes of the local authorities, each one council of median size
 * @param practice how they assess children
 * @param shares how often recording goes other than well
 */
public record WorldSetup(
    long seed,
    LocalDate firstDay,
    Optional<LocalDate> lastDay,
    List<String> authorities,
    Practice practice,
    RecordingShares shares) {

  /**
   * The list is copied.
   *
   * @throws IllegalArgumentException where there is no authority, or one twice
   */
  public WorldSetup {
    authorities = List.copyOf(authorities);
    if (authorities.isEmpty() || new HashSet<>(authorities).size() != authorities.size()) {
      throw new IllegalArgumentException("Expected authorities, each once; found " + authorities);
    }
  }
}
