package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.events.Fact.ReferralOutcome.EARLY_HELP;
import static org.dutywatch.monitor.domain.policy.Moment.CP_PLAN_ENDED;
import static org.dutywatch.monitor.domain.policy.Moment.CP_PLAN_STARTED;
import static org.dutywatch.monitor.domain.policy.Moment.REFERRAL_DECIDED;
import static org.dutywatch.monitor.domain.policy.Moment.REFERRER_INFORMED;
import static org.dutywatch.monitor.reference.Story.decided;
import static org.dutywatch.monitor.reference.Story.informed;
import static org.dutywatch.monitor.reference.Story.planEnded;
import static org.dutywatch.monitor.reference.Story.planStarted;
import static org.dutywatch.monitor.reference.Story.received;

import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course.Between;
import org.dutywatch.monitor.domain.policy.Course.Runs;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Polarity;
import org.dutywatch.monitor.domain.policy.Measure.Timeliness;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;
import org.dutywatch.monitor.reference.Story.Said;
import org.junit.jupiter.api.Test;

/** Clocks that only a council's own policy has. */
class ReferenceOwnClocksTest {

  @Test
  void aClockThatStartsWithTheDecisionWaitsForIt() {
    Said received = received("r", "2010-05-04");
    Asked undecided = asked(REFERRAL_DECIDED, REFERRER_INFORMED, received);
    assertThat(undecided.open("own", "2010-05-06").open()).isZero();
    Asked decided =
        asked(
            REFERRAL_DECIDED,
            REFERRER_INFORMED,
            received,
            decided("r", "2010-05-06", EARLY_HELP),
            informed("r", "2010-05-10"));
    assertThat(decided.open("own", "2010-05-06").open()).isEqualTo(1);
    assertThat(decided.completed("own")).isEqualTo(Share.of(1, 1));
  }

  @Test
  void aPlanMayBeTimedFromItsStartToItsEnd() {
    Asked asked =
        asked(
            CP_PLAN_STARTED,
            CP_PLAN_ENDED,
            planStarted("p", "2010-05-04"),
            planEnded("p", "2010-05-10"));
    assertThat(asked.open("own", "2010-05-09").open()).isEqualTo(1);
    assertThat(asked.completed("own")).isEqualTo(Share.of(0, 1));
  }

  /** Asks of a policy whose one clock allows 4 days from one moment to another. */
  private static Asked asked(Moment starts, Moment stops, Said... story) {
    Timescale fourDays = Timescale.always(new Allowance.Days(4));
    Between course =
        new Between(starts.record(), Optional.empty(), starts, stops, fourDays, Runs.ALWAYS, false);
    Indicator own =
        new Indicator(
            "own",
            "own",
            "own",
            Polarity.NEITHER,
            Optional.empty(),
            List.of(),
            List.of(),
            "",
            new Timeliness(course),
            false);
    return Asked.on("2010-12-31", new Policy("own", "own", List.of(own)), story);
  }
}
