package org.dutywatch.monitor.domain.notice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the daily round has come that looks for clocks of which something is to be said because a
 * day has begun. What an event changes meanwhile is looked at as at the day of the round.
 *
 * @param began the day of the first round; what went by up to then is about the past
 * @param day the day of the last round, or of the one that is under way
 * @param rest what is left of the round that is under way; empty where it is done
 */
public record Rounds(LocalDate began, LocalDate day, Optional<Rest> rest) {
  /** What became known so long after its due date is about the past. */
  private static final int NEWS_FOR_DAYS = 7;

  /**
   * What is left of a round.
   *
   * @param since the day of the round before; empty in the first
   * @param indicator the number of the indicator whose clocks are next
   * @param after the last clock of it that was looked at
   */
  public record Rest(Optional<LocalDate> since, int indicator, Optional<byte[]> after) {}

  /** The first round, on a day. */
  public static Rounds first(LocalDate day) {
    return new Rounds(day, day, Optional.of(new Rest(Optional.empty(), 0, Optional.empty())));
  }

  /** The round of a later day, once this one is done. */
  public Rounds next(LocalDate today) {
    return new Rounds(began, today, Optional.of(new Rest(Optional.of(day), 0, Optional.empty())));
  }

  /** The same round with this left of it. */
  public Rounds with(Optional<Rest> left) {
    return new Rounds(began, day, left);
  }

  /** Whether the first round is under way, which looks at everything that was there before. */
  public boolean isFirst() {
    return rest.isPresent() && rest.get().since().isEmpty();
  }

  /**
   * Whether a notice that a round gives is about the past: everything in the first, and due dates
   * that had gone by before it.
   */
  public boolean isOfThePast(NoticeKind kind, LocalDate due) {
    return isFirst() || (kind == NoticeKind.BREACHED && due.isBefore(began));
  }

  /** The same of a notice that an event brings about: it may also have come late. */
  public boolean isNewsOfThePast(NoticeKind kind, LocalDate due) {
    return isOfThePast(kind, due)
        || (kind == NoticeKind.BREACHED && due.isBefore(day.minusDays(NEWS_FOR_DAYS)));
  }
}
