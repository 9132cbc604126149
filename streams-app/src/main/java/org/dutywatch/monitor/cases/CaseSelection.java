package org.dutywatch.monitor.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Names;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.store.OpenClocks;

/**
 * Which cases are asked for.
 *
 * @param indicator the number of the clock's indicator
 * @param due the due dates
 * @param today a clock that starts later is not open yet
 * @param part of which authority, locality and team
 * @param after the place after which the page begins; empty for the first page
 * @param limit how many cases a page has at most; where it is 0, only how many cases there are is
 *     asked, and how long they have waited
 */
public record CaseSelection(
    int indicator, Span due, LocalDate today, Part part, Optional<byte[]> after, int limit) {
  /** Every due date. */
  public static final Span EVER = new Span(OpenClocks.EARLIEST, OpenClocks.LATEST);

  /**
   * Part of the cases; what is empty is not asked about.
   *
   * @param by what the cases are counted by
   */
  public record Part(
      Optional<String> authority,
      Optional<String> locality,
      Optional<String> team,
      List<Dimension> by) {

    boolean holds(Dimensions current, Names names) {
      return authority.map(current.authority()::equals).orElse(true)
          && isIn(locality, Dimension.LOCALITY, current.locality(), names)
          && isIn(team, Dimension.TEAM, current.team(), names);
    }

    private static boolean isIn(
        Optional<String> asked, Dimension dimension, String current, Names names) {
      return asked.map(code -> names.current(dimension, code).equals(current)).orElse(true);
    }
  }

  /** Where a case is counted. */
  List<String> group(OpenClock clock) {
    return part.by().stream().map(by -> by.of(clock.state().dimensions())).toList();
  }

  /** Whether a case is on this page or a later one. */
  boolean isAfterThePlace(OpenClock clock) {
    return after.isEmpty() || Arrays.compareUnsigned(OpenClocks.place(clock), after.get()) > 0;
  }

  boolean holds(OpenClock current, Names names) {
    return !current.state().run().start().isAfter(today)
        && part.holds(current.state().dimensions(), names);
  }
}
