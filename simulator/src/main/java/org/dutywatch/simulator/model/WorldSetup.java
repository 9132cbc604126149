package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.simulator.scenario.Circumstances;

/**
 * Which world is simulated. The same setup always gives the same events.
 *
 * @param seed makes one world differ from another
 * @param firstDay the first day on which anything happens; before it there is nothing
 * @param lastDay the last day on which events are recorded; empty for a world without end
 * @param councils who is simulated
 * @param practice how they assess children
 * @param shares how often recording goes other than well
 * @param circumstances what befalls them beside ordinary days
 */
public record WorldSetup(
    long seed,
    LocalDate firstDay,
    Optional<LocalDate> lastDay,
    List<SizedCouncil> councils,
    Practice practice,
    RecordingShares shares,
    Circumstances circumstances) {

  /**
   * The list is copied.
   *
   * @throws IllegalArgumentException where there is no council, or one twice
   */
  public WorldSetup {
    councils = List.copyOf(councils);
    List<String> authorities = councils.stream().map(SizedCouncil::authority).toList();
    if (authorities.isEmpty() || authorities.stream().distinct().count() != authorities.size()) {
      throw new IllegalArgumentException("Expected authorities, each once; found " + authorities);
    }
  }

  /** An ordinary world of councils of median size. */
  public WorldSetup(
      long seed,
      LocalDate firstDay,
      Optional<LocalDate> lastDay,
      List<String> authorities,
      Practice practice,
      RecordingShares shares) {
    this(
        seed,
        firstDay,
        lastDay,
        authorities.stream().map(SizedCouncil::median).toList(),
        practice,
        shares,
        new Circumstances(List.of()));
  }

  /** This world, begun on another day. */
  WorldSetup beginningOn(LocalDate otherDay) {
    return new WorldSetup(seed, otherDay, lastDay, councils, practice, shares, circumstances);
  }
}
