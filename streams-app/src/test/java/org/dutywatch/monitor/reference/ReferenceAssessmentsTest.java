package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.events.Fact.AssessmentKind.CORE;
import static org.dutywatch.events.Fact.AssessmentKind.INITIAL;
import static org.dutywatch.events.Fact.ReferralOutcome.ASSESSMENT;
import static org.dutywatch.monitor.reference.Policies.england2010To2013;
import static org.dutywatch.monitor.reference.Policies.englandCurrent;
import static org.dutywatch.monitor.reference.Policies.southend2010;
import static org.dutywatch.monitor.reference.Story.completed;
import static org.dutywatch.monitor.reference.Story.decided;
import static org.dutywatch.monitor.reference.Story.received;
import static org.dutywatch.monitor.reference.Story.started;

import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.reference.Story.Said;
import org.junit.jupiter.api.Test;

/** The clocks of assessments, and of referrals that wait for one. */
class ReferenceAssessmentsTest {
  private static final Share IN_TIME = Share.of(1, 1);
  private static final Share LATE = Share.of(0, 1);
  private static final Share NOTHING = Share.of(0, 0);
  private static final Bands NONE_OPEN = new Bands(0, 0, 0, 0, 0);
  private static final Bands ON_TRACK = new Bands(1, 1, 0, 0, 0);
  private static final Bands DUE_TODAY = new Bands(1, 0, 0, 1, 0);
  private static final Bands OVERDUE = new Bands(1, 0, 0, 0, 1);

  private static Asked asked(Said... story) {
    return Asked.on("2010-12-31", southend2010(), story);
  }

  @Test
  void anInitialAssessmentRunsFromItsReferralAndWithoutOneFromItsStart() {
    Said started = started("a", "2010-05-10", INITIAL, "r");
    Said completed = completed("a", "2010-05-19");
    assertThat(asked(started, completed).completed("initial-assessment")).isEqualTo(IN_TIME);
    assertThat(
            asked(received("r", "2010-05-04"), started, completed).completed("initial-assessment"))
        .isEqualTo(LATE);
  }

  @Test
  void aCoreAssessmentRunsFromItsOwnStart() {
    Asked asked =
        asked(
            received("r", "2010-01-04"),
            started("a", "2010-05-10", CORE, "r"),
            completed("a", "2010-06-29"));
    assertThat(asked.completed("core-assessment")).isEqualTo(IN_TIME);
  }

  @Test
  void aReferralDecidedAsAssessmentCarriesTheClockUntilAnAssessmentNamesIt() {
    Said received = received("r", "2010-05-04");
    Said decided = decided("r", "2010-05-10", ASSESSMENT);
    assertThat(asked(received, decided).open("initial-assessment", "2010-05-04"))
        .isEqualTo(ON_TRACK);
    assertThat(asked(received, decided).due("initial-assessment")).isEqualTo(LATE);
    Said core = started("c", "2010-05-11", CORE, "r");
    assertThat(asked(received, decided, core).due("initial-assessment")).isEqualTo(LATE);
    Said[] taken = {
      received, decided, started("a", "2010-05-11", INITIAL, "r"), completed("a", "2010-05-12")
    };
    assertThat(asked(taken).due("initial-assessment")).isEqualTo(IN_TIME);
    assertThat(asked(taken).open("initial-assessment", "2010-05-12")).isEqualTo(NONE_OPEN);
  }

  @Test
  void aReferralWaitsAgainWhenItsAssessmentTurnsOutToBeAnothers() {
    Said received = received("r", "2010-05-04");
    Said decided = decided("r", "2010-05-04", ASSESSMENT);
    Said named = started("a", "2010-05-05", INITIAL, "r");
    Said anothers = started("a", "2010-05-05", INITIAL, "s").recorded("2010-05-06");
    assertThat(asked(received, decided, named).open("initial-assessment", "2010-05-07").open())
        .isEqualTo(1);
    assertThat(
            asked(received, decided, named, anothers)
                .open("initial-assessment", "2010-05-07")
                .open())
        .isEqualTo(2);
  }

  @Test
  void aReferralWaitsAgainWhenItsAssessmentTurnsOutToBeOfAnotherKind() {
    Said received = received("r", "2010-05-04");
    Said decided = decided("r", "2010-05-04", ASSESSMENT);
    Said initial = started("a", "2010-05-05", INITIAL, "r");
    Said core = started("a", "2010-05-05", CORE, "r").recorded("2010-05-06");
    assertThat(
            asked(received, decided, initial, core).open("initial-assessment", "2010-05-07").open())
        .isEqualTo(1);
  }

  @Test
  void anAssessmentDatedAfterTodayHasTakenTheClockOver() {
    Asked asked =
        Asked.on(
            "2010-05-05",
            southend2010(),
            received("r", "2010-05-04"),
            decided("r", "2010-05-04", ASSESSMENT),
            started("a", "2010-05-06", INITIAL, "r").recorded("2010-05-05"));
    assertThat(asked.open("initial-assessment", "2010-05-05").open()).isEqualTo(1);
  }

  @Test
  void severalAssessmentsOfOneReferralEachHaveTheirOwnClock() {
    Asked asked =
        asked(
            received("r", "2010-05-04"),
            started("a", "2010-05-05", INITIAL, "r"),
            started("b", "2010-05-06", INITIAL, "r"));
    assertThat(asked.open("initial-assessment", "2010-05-06").open()).isEqualTo(2);
  }

  @Test
  void aCompletionBeforeTheReferralCountsAsCompletedButStopsNoClock() {
    Asked asked =
        asked(
            received("r", "2010-05-10"),
            started("a", "2010-05-04", INITIAL, "r"),
            completed("a", "2010-05-06"));
    assertThat(asked.count("assessments-completed")).isEqualTo(1);
    assertThat(asked.completed("initial-assessment")).isEqualTo(NOTHING);
    assertThat(asked.open("initial-assessment", "2010-12-31")).isEqualTo(OVERDUE);
  }

  @Test
  void theAllowanceInForceAtTheStartApplies() {
    Said[] march = {started("a", "2010-03-31", INITIAL, "none"), completed("a", "2010-04-14")};
    Said[] april = {started("a", "2010-04-01", INITIAL, "none"), completed("a", "2010-04-19")};
    assertThat(Asked.on("2010-12-31", england2010To2013(), march).completed("initial-assessment"))
        .isEqualTo(LATE);
    assertThat(Asked.on("2010-12-31", england2010To2013(), april).completed("initial-assessment"))
        .isEqualTo(IN_TIME);
    assertThat(asked(april).completed("initial-assessment")).isEqualTo(LATE);
  }

  @Test
  void todaysPolicyAllowsFortyFiveWorkingDaysFromTheReferral() {
    Said received = received("r", "2010-01-04");
    Said decided = decided("r", "2010-01-04", ASSESSMENT);
    assertThat(
            Asked.on("2010-12-31", englandCurrent(), received, decided)
                .open("child-and-family-assessment", "2010-03-08"))
        .isEqualTo(DUE_TODAY);
  }
}
