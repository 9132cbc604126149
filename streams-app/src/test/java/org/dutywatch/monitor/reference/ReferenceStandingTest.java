package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.events.Fact.AssessmentKind.INITIAL;
import static org.dutywatch.events.Fact.ReferralOutcome.ASSESSMENT;
import static org.dutywatch.events.Fact.ReferralOutcome.EARLY_HELP;
import static org.dutywatch.events.FactType.REFERRAL_WITHDRAWN;
import static org.dutywatch.monitor.board.Dimension.AGENCY;
import static org.dutywatch.monitor.board.Dimension.LOCALITY;
import static org.dutywatch.monitor.board.Dimension.TEAM;
import static org.dutywatch.monitor.reference.Policies.southend2010;
import static org.dutywatch.monitor.reference.Story.completed;
import static org.dutywatch.monitor.reference.Story.decided;
import static org.dutywatch.monitor.reference.Story.notified;
import static org.dutywatch.monitor.reference.Story.notifiedIn;
import static org.dutywatch.monitor.reference.Story.planStartedIn;
import static org.dutywatch.monitor.reference.Story.received;
import static org.dutywatch.monitor.reference.Story.receivedFrom;
import static org.dutywatch.monitor.reference.Story.startedIn;
import static org.dutywatch.monitor.reference.Story.withdrawn;

import java.util.List;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.reference.Story.Said;
import org.junit.jupiter.api.Test;

/** Which statements stand, and what counts of them. */
class ReferenceStandingTest {
  private static final Share IN_TIME = Share.of(1, 1);
  private static final Share LATE = Share.of(0, 1);
  private static final Share NOTHING = Share.of(0, 0);

  /** How quickly referrals were decided; one working day is allowed. */
  private static Share decisions(Said... story) {
    return Asked.on("2010-12-31", southend2010(), story).completed("referral-decision");
  }

  private static long referrals(Said... story) {
    return Asked.on("2010-12-31", southend2010(), story).count("referrals");
  }

  private static final Said RECEIVED = received("r", "2010-05-04");
  private static final Said SOON = decided("r", "2010-05-05", EARLY_HELP);
  private static final Said TARDY = decided("r", "2010-05-10", EARLY_HELP);

  @Test
  void theLaterRecordedOfTwoStatementsStandsInWhateverOrderTheyCome() {
    Said first = SOON.recorded("2010-05-11");
    Said correction = TARDY.recorded("2010-05-12");
    assertThat(decisions(RECEIVED, first, correction)).isEqualTo(LATE);
    assertThat(decisions(correction, first, RECEIVED)).isEqualTo(LATE);
    assertThat(decisions(correction, RECEIVED, first)).isEqualTo(LATE);
  }

  @Test
  void redeliveryChangesNothing() {
    assertThat(decisions(RECEIVED, RECEIVED, SOON, SOON)).isEqualTo(IN_TIME);
  }

  @Test
  void ofStatementsRecordedTogetherTheGreaterIdStandsByItsBytes() {
    Said astral = SOON.recorded("2010-05-12").withId("\ud83d\ude00");
    Said wide = TARDY.recorded("2010-05-12").withId("\uff5e");
    assertThat(decisions(RECEIVED, astral, wide)).isEqualTo(IN_TIME);
  }

  @Test
  void ofEqualIdsTheGreaterSourceStands() {
    Said one = SOON.recorded("2010-05-12").from("b");
    Said other = TARDY.recorded("2010-05-12").from("a");
    assertThat(decisions(RECEIVED, one, other)).isEqualTo(IN_TIME);
  }

  @Test
  void ofEqualSourcesTheLaterTimeStands() {
    Said one = SOON.recorded("2010-05-12");
    Said other = TARDY.recorded("2010-05-12");
    assertThat(decisions(RECEIVED, other, one)).isEqualTo(LATE);
  }

  @Test
  void ofEqualTimesTheGreaterDataStands() {
    Said one = decided("r", "2010-05-05", EARLY_HELP).withData("{\"a\":1}");
    Said other = decided("r", "2010-05-05", ASSESSMENT).withData("{\"a\":2}");
    Asked asked = Asked.on("2010-12-31", southend2010(), RECEIVED, other, one);
    assertThat(asked.share("referral-to-assessment")).isEqualTo(IN_TIME);
  }

  @Test
  void aRetractedFactDidNotHappen() {
    assertThat(decisions(RECEIVED, SOON, SOON.retracted().recorded("2010-05-06")))
        .isEqualTo(NOTHING);
  }

  @Test
  void aRetractionRecordedEarlierThanTheStatementDoesNothing() {
    assertThat(decisions(RECEIVED, SOON, SOON.retracted().recorded("2010-05-04")))
        .isEqualTo(IN_TIME);
  }

  @Test
  void aWithdrawalRemovesWhatWasRecordedNotLater() {
    Said atNoon = withdrawn(REFERRAL_WITHDRAWN, "r", "2010-05-04");
    assertThat(referrals(RECEIVED, atNoon)).isZero();
  }

  @Test
  void factsRecordedAfterAWithdrawalStandAndWaitForTheirOpening() {
    Said withdrawal = withdrawn(REFERRAL_WITHDRAWN, "r", "2010-05-04");
    assertThat(decisions(RECEIVED, withdrawal, SOON)).isEqualTo(NOTHING);
    assertThat(decisions(RECEIVED.recorded("2010-05-05"), withdrawal, SOON)).isEqualTo(IN_TIME);
  }

  @Test
  void aFactThatWasWithdrawnDoesNotComeBackWhenTheRecordOpensAgain() {
    Said withdrawal = withdrawn(REFERRAL_WITHDRAWN, "r", "2010-05-06");
    Said openedAgain = RECEIVED.recorded("2010-05-07");
    assertThat(decisions(RECEIVED, SOON, withdrawal, openedAgain)).isEqualTo(NOTHING);
  }

  @Test
  void aRetractedWithdrawalWithdrawsNothing() {
    Said withdrawal = withdrawn(REFERRAL_WITHDRAWN, "r", "2010-05-06");
    Said taken = withdrawal.retracted().recorded("2010-05-07");
    assertThat(referrals(RECEIVED, withdrawal, taken)).isEqualTo(1);
  }

  @Test
  void theTimeOfAWithdrawalIsNotLookedAt() {
    Said farAhead = withdrawn(REFERRAL_WITHDRAWN, "r", "2099-01-01").recorded("2010-05-06");
    assertThat(referrals(RECEIVED, farAhead)).isZero();
  }

  @Test
  void aWithdrawalOfOneChildsReferralLeavesAnothersAlone() {
    Said withdrawal = withdrawn(REFERRAL_WITHDRAWN, "r", "2010-05-06");
    assertThat(referrals(RECEIVED, RECEIVED.ofChild("Sam"), withdrawal)).isEqualTo(1);
  }

  @Test
  void aFactWithoutItsOpeningFactWaits() {
    assertThat(decisions(SOON)).isEqualTo(NOTHING);
  }

  @Test
  void theSameSubjectOfTwoChildrenOrAuthoritiesIsTwoRecords() {
    assertThat(referrals(RECEIVED, RECEIVED.ofChild("Sam"), RECEIVED.in("B"))).isEqualTo(3);
  }

  @Test
  void anOpeningFactCountsFromWhenItHappenedHoweverLateItWasRecorded() {
    Said late = RECEIVED.recorded("2010-05-20");
    assertThat(decisions(late, SOON)).isEqualTo(IN_TIME);
    assertThat(decisions(late, TARDY)).isEqualTo(LATE);
  }

  @Test
  void anOpeningFactDatedAheadOfItsRecordCountsFromWhenItWasRecorded() {
    Said slip = received("r", "2061-05-04").recorded("2010-05-04");
    assertThat(decisions(slip, SOON)).isEqualTo(IN_TIME);
  }

  @Test
  void aFactMayBeDatedADayAfterItWasRecordedButNoMore() {
    assertThat(decisions(RECEIVED, SOON.recorded("2010-05-04"))).isEqualTo(IN_TIME);
    assertThat(decisions(RECEIVED, SOON.recorded("2010-05-03"))).isEqualTo(NOTHING);
  }

  @Test
  void aFactDatedBeforeItsOpeningCountsNowhereAndStillHoldsItsSlot() {
    Said early = decided("r", "2010-05-03", EARLY_HELP).recorded("2010-05-20");
    assertThat(decisions(RECEIVED, SOON, early)).isEqualTo(NOTHING);
  }

  @Test
  void aCompletionDatedBeforeTheAssessmentStartedIsNotAmongThoseCompleted() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            southend2010(),
            startedIn("a", "2010-05-05", INITIAL, "r", "unknown"),
            completed("a", "2010-05-04"));
    assertThat(asked.count("assessments-completed")).isZero();
  }

  @Test
  void aFactOfTheOpeningsDateIsNotBeforeItThoughItsHourIs() {
    Said earlierThatDay = decided("r", "2010-05-04T08:00+01:00", EARLY_HELP);
    assertThat(decisions(RECEIVED, earlierThatDay)).isEqualTo(IN_TIME);
  }

  @Test
  void anInstantBelongsToTheLondonDateWhateverItsOffset() {
    Said lateInLondonSummer = received("r", "2010-05-03T23:30Z");
    assertThat(decisions(lateInLondonSummer, SOON)).isEqualTo(IN_TIME);
    Said inTokyo = received("r", "2010-05-05T07:30+09:00");
    assertThat(decisions(inTokyo, SOON)).isEqualTo(IN_TIME);
  }

  @Test
  void anAssessmentTakesFromItsReferralWhatItDoesNotState() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            southend2010(),
            receivedFrom("r", "2010-05-04", "police", "west", "duty"),
            startedIn("a", "2010-05-05", INITIAL, "r", "east"),
            completed("a", "2010-05-06"));
    assertThat(asked.groups("initial-assessment", LOCALITY, TEAM, AGENCY))
        .containsExactly(List.of("east", "duty", "police"));
  }

  @Test
  void anAssessmentThatStatesNoLocalityHasItsReferrals() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            southend2010(),
            receivedFrom("r", "2010-05-04", "police", "west", "duty"),
            startedIn("a", "2010-05-05", INITIAL, "r", "unknown"),
            completed("a", "2010-05-06"));
    assertThat(asked.groups("initial-assessment", LOCALITY)).containsExactly(List.of("west"));
  }

  @Test
  void anAssessmentDoesNotKnowAnotherChildsReferral() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            southend2010(),
            receivedFrom("r", "2010-05-04", "police", "west", "duty").ofChild("Sam"),
            startedIn("a", "2010-05-05", INITIAL, "r", "unknown"),
            completed("a", "2010-05-06"));
    assertThat(asked.groups("initial-assessment", LOCALITY, AGENCY))
        .containsExactly(List.of("unknown", "unknown"));
  }

  @Test
  void plansAndNotificationsAreCountedWhereTheySayAndHaveNoAgency() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            southend2010(),
            planStartedIn("p", "2010-05-04", "east", "duty"),
            notifiedIn("n", "2010-05-04", "west", "night"));
    assertThat(asked.groups("cp-plans-started", LOCALITY, TEAM, AGENCY))
        .containsExactly(List.of("east", "duty", "unknown"));
    assertThat(asked.groups("dv-notifications", LOCALITY, TEAM, AGENCY))
        .containsExactly(List.of("west", "night", "unknown"));
  }

  @Test
  void groupsStandInOrderOfCodePoints() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            southend2010(),
            receivedFrom("1", "2010-05-04", "\ud83d\ude00", "x", "x"),
            receivedFrom("2", "2010-05-04", "\uff5e", "x", "x"),
            receivedFrom("3", "2010-05-04", "Z", "x", "x"));
    assertThat(asked.groups("referrals", AGENCY))
        .containsExactly(List.of("Z"), List.of("\uff5e"), List.of("\ud83d\ude00"));
  }

  @Test
  void everyChildOfANotificationIsCountedOnce() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            southend2010(),
            notified("n", "2010-05-04", "2010-05-04", "Kim", "Sam", "Kim"),
            notified("m", "2010-05-04", "2010-05-04", "Kim"),
            notified("o", "2010-05-04", "2010-05-04"));
    assertThat(asked.count("dv-notifications")).isEqualTo(3);
    assertThat(asked.count("dv-children")).isEqualTo(3);
  }
}
