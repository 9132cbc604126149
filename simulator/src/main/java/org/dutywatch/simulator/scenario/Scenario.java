package org.dutywatch.simulator.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something out of the ordinary that befalls the councils. Each answer is that of an ordinary day
 * unless a scenario says otherwise.
 */
public interface Scenario {

  /** How many are referred on a day, beside an ordinary one. */
  default double referrals(LocalDate day) {
    return 1;
  }

  /** How many incidents of domestic violence there are on a day, beside an ordinary one. */
  default double incidents(LocalDate day) {
    return 1;
  }

  /** Whether the police send their notifications on a day. */
  default boolean policeSend(LocalDate day) {
    return true;
  }

  /** How much of its work a team gets done on a day, from 0 to 1. */
  default double capacity(String team, LocalDate day) {
    return 1;
  }

  /** The share of facts that are first entered under a wrong year on a day, from 0 to 1. */
  default double wrongYears(LocalDate day) {
    return 0;
  }

  /** Whether whatever is recorded on a day is sent twice. */
  default boolean sendsTwice(LocalDate day) {
    return false;
  }

  /**
   * When something can be recorded that was to be recorded at a moment. Must never put a later
   * moment before an earlier one.
   */
  default Instant recorded(String locality, Instant moment) {
    return moment;
  }

  /**
   * Whether all that begins on a day is done in good time and recorded at once, without a slip, and
   * no child who has had a child protection plan gets another.
   */
  default boolean inGoodTime(LocalDate day) {
    return false;
  }

  /** How many siblings each family has that moves in on a day with a plan from elsewhere. */
  default List<Integer> movesIn(LocalDate day) {
    return List.of();
  }
}
