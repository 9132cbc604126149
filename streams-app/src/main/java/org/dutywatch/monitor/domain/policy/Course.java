package org.dutywatch.monitor.domain.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.RecordType;

/** How a clock runs: the kinds that a policy file can choose from. */
public sealed interface Course {

  /** The type of record that carries the clock. */
  RecordType record();

  /**
   * From one moment of a record to another.
   *
   * @param record the type of record that carries it
   * @param kind for an assessment's clock: only assessments of this kind
   * @param starts where it starts; {@link Moment#REFERRAL_RECEIVED} on an assessment means the
   *     receipt of its referral, or its own start where no referral is known
   * @param stops where it stops
   * @param timescale how long it may run
   * @param runs which records it runs for
   * @param waitsOnReferral whether a referral decided as assessment carries this clock until an
   *     assessment of this kind names it
   */
  record Between(
      RecordType record,
      Optional<AssessmentKind> kind,
      Moment starts,
      Moment stops,
      Timescale timescale,
      Runs runs,
      boolean waitsOnReferral)
      implements Course {}

  /** Which records a clock runs for. */
  enum Runs {
    /** For every one, from its start. */
    ALWAYS,
    /** For an enquiry completed with outcome {@code conference}, or whose conference was held. */
    ONCE_A_CONFERENCE_IS_DUE,
    /** For those whose stop is known; such a clock is never seen open. */
    ONCE_STOPPED
  }

  /**
   * The reviews of a child protection plan, one clock after another.
   *
   * @param first from the plan's start to its first review
   * @param then from each review to the next
   */
  record Reviews(Timescale first, Timescale then) implements Course {
    @Override
    public RecordType record() {
      return RecordType.CP_PLAN;
    }
  }

  /** Whether lengths are counted in working days; else in calendar days. */
  default boolean inWorkingDays() {
    if (this instanceof Between between) {
      return between.timescale().inWorkingDays();
    }
    return ((Reviews) this).first().inWorkingDays();
  }

  /**
   * How long one of its clocks may run.
   *
   * @param start the day it starts
   * @param turn which of its record's clocks of this kind it is, from 0
   */
  default Allowance allowance(LocalDate start, int turn) {
    if (this instanceof Between between) {
      return between.timescale().at(start);
    }
    Reviews reviews = (Reviews) this;
    return (turn == 0 ? reviews.first() : reviews.then()).at(start);
  }

  /** Whether its clocks are known only from the fact that stops them, so that none is ever open. */
  default boolean neverOpen() {
    return this instanceof Between between && between.runs() == Runs.ONCE_STOPPED;
  }
}
