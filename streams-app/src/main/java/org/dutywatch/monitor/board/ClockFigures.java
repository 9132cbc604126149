package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The open clocks of one kind on a day.
 *
 * @param total of everything asked for
 * @param groups those with an open clock, in code point order; empty where none were asked for
 * @param longestOverdue the due date furthest back among the overdue clocks that have no stop;
 *     meant for today alone
 * @param nextDue the earliest due date from that day on of a clock that has no stop; meant for
 *     today alone
 */
public record ClockFigures(
    Bands total,
    List<Group<Bands>> groups,
    Optional<LocalDate> longestOverdue,
    Optional<LocalDate> nextDue) {

  /** Open clocks by how near their due date is; the four bands add up to {@code open}. */
  public record Bands(long open, long onTrack, long dueSoon, long dueToday, long overdue) {}

  /** The list is copied. */
  public ClockFigures {
    groups = List.copyOf(groups);
  }
}
