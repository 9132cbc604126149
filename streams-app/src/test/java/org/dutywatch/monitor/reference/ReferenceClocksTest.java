package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.events.Fact.AssessmentKind.CORE;
import static org.dutywatch.events.Fact.AssessmentKind.SECTION_47;
import static org.dutywatch.events.Fact.ReferralOutcome.ASSESSMENT;
import static org.dutywatch.monitor.reference.Policies.southend2010;
import static org.dutywatch.monitor.reference.Story.completedWith;
import static org.dutywatch.monitor.reference.Story.conferenceHeld;
import static org.dutywatch.monitor.reference.Story.decided;
import static org.dutywatch.monitor.reference.Story.informed;
import static org.dutywatch.monitor.reference.Story.notified;
import static org.dutywatch.monitor.reference.Story.planStarted;
import static org.dutywatch.monitor.reference.Story.received;
import static org.dutywatch.monitor.reference.Story.riskAssessed;
import static org.dutywatch.monitor.reference.Story.started;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Durations.Summary;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.reference.Story.Said;
import org.junit.jupiter.api.Test;

/** When clocks start, stop, end, and are open. */
class ReferenceClocksTest {
  private static final Share IN_TIME = Share.of(1, 1);
  private static final Share LATE = Share.of(0, 1);
  private static final Share NOTHING = Share.of(0, 0);
  private static final Bands NONE_OPEN = new Bands(0, 0, 0, 0, 0);
  private static final Bands ON_TRACK = new Bands(1, 1, 0, 0, 0);
  private static final Bands DUE_SOON = new Bands(1, 0, 1, 0, 0);
  private static final Bands DUE_TODAY = new Bands(1, 0, 0, 1, 0);
  private static final Bands OVERDUE = new Bands(1, 0, 0, 0, 1);

  private static Asked asked(Said... story) {
    return Asked.on("2010-12-31", southend2010(), story);
  }

  @Test
  void aClockIsInTimeOnItsDueDateAndLateOnTheDayAfter() {
    Said received = received("r", "2010-03-31");
    assertThat(asked(received, informed("r", "2010-04-09")).completed("referrer-informed"))
        .isEqualTo(IN_TIME);
    assertThat(asked(received, informed("r", "2010-04-10")).completed("referrer-informed"))
        .isEqualTo(LATE);
  }

  @Test
  void anOpenClockMovesFromOnTrackToOverdue() {
    Asked asked = asked(received("r", "2010-05-04"));
    assertThat(asked.open("referrer-informed", "2010-05-03")).isEqualTo(NONE_OPEN);
    assertThat(asked.open("referrer-informed", "2010-05-04")).isEqualTo(ON_TRACK);
    assertThat(asked.open("referrer-informed", "2010-05-06")).isEqualTo(ON_TRACK);
    assertThat(asked.open("referrer-informed", "2010-05-07")).isEqualTo(DUE_SOON);
    assertThat(asked.open("referrer-informed", "2010-05-11")).isEqualTo(DUE_TODAY);
    assertThat(asked.open("referrer-informed", "2010-05-12")).isEqualTo(OVERDUE);
  }

  @Test
  void onAWednesdayADueDateOnTheSundayAfterTheFridayIsSoon() {
    Asked asked = asked(planStarted("p", "2010-03-27"), planStarted("q", "2010-03-28"));
    assertThat(asked.open("cp-review", "2010-06-23")).isEqualTo(new Bands(2, 1, 1, 0, 0));
    assertThat(asked.open("cp-review", "2010-06-22")).isEqualTo(new Bands(2, 2, 0, 0, 0));
  }

  @Test
  void aClockIsNotOpenOnTheDayThatItStops() {
    Asked asked = asked(received("r", "2010-05-04"), informed("r", "2010-05-06"));
    assertThat(asked.open("referrer-informed", "2010-05-05").open()).isEqualTo(1);
    assertThat(asked.open("referrer-informed", "2010-05-06")).isEqualTo(NONE_OPEN);
  }

  @Test
  void aClockThatStoppedInTimeWasDueSoonOnlyWhileItRan() {
    Asked asked = asked(received("r", "2010-05-04"), decided("r", "2010-05-05", ASSESSMENT));
    assertThat(asked.open("referral-decision", "2010-05-03")).isEqualTo(NONE_OPEN);
    assertThat(asked.open("referral-decision", "2010-05-04")).isEqualTo(DUE_SOON);
    Asked dayBefore = asked(received("r", "2010-05-04"), informed("r", "2010-05-10"));
    assertThat(dayBefore.open("referrer-informed", "2010-05-06")).isEqualTo(ON_TRACK);
    assertThat(dayBefore.open("referrer-informed", "2010-05-07")).isEqualTo(DUE_SOON);
    assertThat(dayBefore.open("referrer-informed", "2010-05-10")).isEqualTo(NONE_OPEN);
  }

  @Test
  void onTheDueBasisAnOpenOverdueCaseIsAMissFromTheDayAfterItsDueDate() {
    Said received = received("r", "2010-05-04");
    assertThat(Asked.on("2010-05-05", southend2010(), received).due("referral-decision"))
        .isEqualTo(NOTHING);
    assertThat(Asked.on("2010-05-06", southend2010(), received).due("referral-decision"))
        .isEqualTo(LATE);
    assertThat(asked(received).completed("referral-decision")).isEqualTo(NOTHING);
  }

  @Test
  void aConferenceClockRunsOnceTheEnquiryIsCompletedWithThatVeryWord() {
    Said started = started("e", "2010-05-04", SECTION_47, "none");
    assertThat(asked(started).open("conference", "2010-05-04")).isEqualTo(NONE_OPEN);
    assertThat(
            asked(started, completedWith("e", "2010-05-10", "Conference"))
                .open("conference", "2010-05-10"))
        .isEqualTo(NONE_OPEN);
    assertThat(
            asked(started, completedWith("e", "2010-05-10", "conference"))
                .open("conference", "2010-05-04"))
        .isEqualTo(ON_TRACK);
  }

  @Test
  void aConferenceThatWasHeldShowsThatOneWasDue() {
    Asked asked =
        asked(started("e", "2010-05-04", SECTION_47, "none"), conferenceHeld("e", "2010-05-25"));
    assertThat(asked.completed("conference")).isEqualTo(IN_TIME);
    assertThat(
            asked(started("e", "2010-05-04", CORE, "none"), conferenceHeld("e", "2010-05-25"))
                .completed("conference"))
        .isEqualTo(NOTHING);
  }

  @Test
  void thePolicesClockIsKnownFromTheReceiptAndNeverOpen() {
    Asked asked =
        asked(
            notified("n", "2010-05-04T23:59+01:00", "2010-05-05"),
            notified("m", "2010-05-04", "2010-05-06"));
    assertThat(asked.completed("dv-notification")).isEqualTo(Share.of(1, 2));
    assertThat(asked.open("dv-notification", "2010-05-05")).isEqualTo(NONE_OPEN);
  }

  @Test
  void aClockOfDaysIsMeasuredInDaysOverAWeekendToo() {
    Asked asked = asked(notified("n", "2010-05-07", "2010-05-10"));
    assertThat(asked.durations("dv-notification").histogram()).containsExactly(new Length(3, 1, 0));
  }

  @Test
  void anIncidentDatedAfterTheReceiptGivesNoClockOfThePolice() {
    Asked asked = asked(notified("n", "2010-05-06", "2010-05-05"));
    assertThat(asked.completed("dv-notification")).isEqualTo(NOTHING);
    assertThat(asked.count("dv-notifications")).isEqualTo(1);
  }

  @Test
  void theCouncilAssessesTheRiskOnTheSameLondonDay() {
    Asked asked =
        asked(
            notified("n", "2010-05-04", "2010-05-04T23:30+01:00"),
            riskAssessed("n", "2010-05-05T00:10+01:00"));
    assertThat(asked.completed("dv-risk-assessment")).isEqualTo(LATE);
  }

  @Test
  void durationsTakeTheNearestRank() {
    Asked asked =
        asked(
            received("1", "2010-05-04"), informed("1", "2010-05-05"),
            received("2", "2010-05-04"), informed("2", "2010-05-06"),
            received("3", "2010-05-04"), informed("3", "2010-05-07"),
            received("4", "2010-05-04"), informed("4", "2010-05-20"));
    assertThat(asked.durations("referrer-informed").total())
        .isEqualTo(new Summary(4, OptionalInt.of(2), OptionalInt.of(12)));
    assertThat(asked().durations("referrer-informed").total())
        .isEqualTo(new Summary(0, OptionalInt.empty(), OptionalInt.empty()));
  }

  @Test
  void theLongestOverdueIsTheEarliestDueDateOfThoseWithoutAStop() {
    Asked asked =
        Asked.on(
            "2010-05-20",
            southend2010(),
            received("1", "2010-05-04"),
            decided("1", "2010-05-21", ASSESSMENT).recorded("2010-05-20"),
            received("2", "2010-05-06"),
            received("3", "2010-05-11"));
    assertThat(asked.clock("referral-decision", "2010-05-20").longestOverdue())
        .contains(LocalDate.of(2010, 5, 7));
    assertThat(asked.clock("referral-decision", "2010-05-19").longestOverdue()).isEmpty();
  }
}
