package org.dutywatch.monitor.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.OpenClock;

/**
 * Which cases are asked for.
 *
 * @param indicator the number of the clock's indicator
 * @param from the first due date
 * @param to the last due date
 * @param today a clock that starts later is not open yet
 * @param slice of which authority, locality and team
 * @param after the place after which the page begins; empty for the first page
 * @param limit how many cases a page has at most
 */
public record CaseSelection(
    int indicator,
    LocalDate from,
    LocalDate to,
    LocalDate today,
    Slice slice,
    Optional<byte[]> after,
    int limit) {

  /**
   * Part of the cases; what is empty is not asked about.
   *
   * @param by what the cases are counted by
   */
  public record Slice(
      Optional<String> authority, Optional<String> locality, Optional<String> team, List<Part> by) {

    boolean holds(Dimensions of) {
      return authority.map(of.authority()::equals).orElse(true)
          && locality.map(of.locality()::equals).orElse(true)
          && team.map(of.team()::equals).orElse(true);
    }
  }

  /** What cases can be counted by. */
  public enum Part {
    AUTHORITY,
    LOCALITY,
    TEAM,
    AGENCY;

    /** What this is for a case. */
    String of(Dimensions dimensions) {
      return switch (this) {
        case AUTHORITY -> dimensions.authority();
        case LOCALITY -> dimensions.locality();
        case TEAM -> dimensions.team();
        case AGENCY -> dimensions.agency();
      };
    }
  }

  boolean holds(OpenClock clock) {
    return !clock.state().run().start().isAfter(today) && slice.holds(clock.state().dimensions());
  }
}
