package org.dutywatch.monitor.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.FactType;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.Test;

/** What is found doubtful, and when it is found no longer. Nothing here happened after 2010. */
class FindingsTest {
  private static final String LATER = "2012-01-01";

  private final Told told = new Told(Policies.southend2010());

  @Test
  void nothingIsDoubtfulAboutWhatHappenedInOrderAndWasRecordedAtOnce() {
    told.received("R", "2010-05-04").arrives();
    told.decided("R", "2010-05-05").arrives();
    told.started("A", "2010-05-06", AssessmentKind.INITIAL, Optional.of("R")).arrives();
    told.completed("A", "2010-05-10").arrives();
    told.planStarted("P", "2010-05-11").arrives();
    told.reviewed("P", "2010-07-01").arrives();
    told.planEnded("P", "2010-09-01").arrives();
    told.notified("N", "2010-05-01", "2010-05-02").arrives();

    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void aFactDatedMoreThanADayAfterItWasRecordedIsImpossible() {
    told.received("R", "2010-05-04").arrives();
    told.decided("R", "2010-05-06").recorded("2010-05-05").arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.decided("R", "2010-05-08").recorded("2010-05-06").arrives();
    assertThat(told.on(LATER)).containsExactly("impossible-date R referral.decided");

    told.decided("R", "2010-05-06").recorded("2010-05-07").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void theFactThatOpensARecordCanBeImpossibleToo() {
    told.received("R", "2010-06-04").recorded("2010-05-04").arrives();

    assertThat(told.on(LATER)).containsExactly("impossible-date R referral.received");
  }

  @Test
  void aFactDatedBeforeTheOneThatOpensItsRecordIsImpossible() {
    told.decided("R", "2010-05-03").arrives();
    told.received("R", "2010-05-04").arrives();
    assertThat(told.on(LATER)).containsExactly("impossible-date R referral.decided");

    told.received("R", "2010-05-03").recorded("2010-05-05").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void aStopDatedBeforeItsClockStartedIsImpossible() {
    told.started("A", "2010-05-03", AssessmentKind.INITIAL, Optional.of("R")).arrives();
    told.completed("A", "2010-05-04").arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.received("R", "2010-05-06").arrives();
    assertThat(told.on(LATER)).containsExactly("impossible-date A assessment.completed beside R");

    told.withdrawn(FactType.REFERRAL_WITHDRAWN, "R", "2010-05-07").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void aClockThatDoesNotStartWithTheReferralIsNotStoppedBeforeIt() {
    told.received("R", "2010-05-06").arrives();
    told.started("A", "2010-05-03", AssessmentKind.CORE, Optional.of("R")).arrives();
    told.completed("A", "2010-05-04").arrives();

    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void anAssessmentIsHeldAgainstTheReferralAlsoWhenThatIsCorrected() {
    told.received("R", "2010-05-03").arrives();
    told.started("A", "2010-05-04", AssessmentKind.INITIAL, Optional.of("R")).arrives();
    told.completed("A", "2010-05-05").arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.received("R", "2010-05-06").arrives();
    assertThat(told.on(LATER)).containsExactly("impossible-date A assessment.completed beside R");
  }

  @Test
  void anIncidentAfterItsNotificationIsImpossible() {
    told.notified("N", "2010-05-03", "2010-05-02").arrives();
    assertThat(told.on(LATER)).containsExactly("impossible-date N dv-notification.received");

    told.notified("N", "2010-05-02T22:00Z", "2010-05-02").recorded("2010-05-03").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void aFactDatedAfterTodayIsOneUntilItsDayHasCome() {
    told.received("R", "2010-05-04").arrives();

    assertThat(told.on("2010-05-03")).containsExactly("future-dated R referral.received");
    assertThat(told.on("2010-05-04")).isEmpty();
  }

  @Test
  void dayAndNightAreLondons() {
    told.received("R", "2010-05-04T23:30:00Z").arrives();

    assertThat(told.on("2010-05-04")).containsExactly("future-dated R referral.received");
    assertThat(told.on("2010-05-05")).isEmpty();
  }

  @Test
  void aFactOfARecordThatNothingOpensIsAnOrphanFromTheDayAfterItHasWaitedFor24Hours() {
    told.decided("R", "2010-05-04").recorded("2010-05-05").arrives();
    assertThat(told.on("2010-05-06")).isEmpty();
    assertThat(told.on("2010-05-07")).containsExactly("orphan R referral.decided");

    told.received("R", "2010-05-03").arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.received("R", "2010-05-03").recorded("2010-06-01").retracted().arrives();
    assertThat(told.on(LATER)).containsExactly("orphan R referral.decided");
  }

  @Test
  void ofAWithdrawnRecordNothingIsDoubtful() {
    told.decided("R", "2010-05-04").arrives();
    told.reviewed("P", "2010-05-04").recorded("2010-07-04").arrives();

    told.withdrawn(FactType.REFERRAL_WITHDRAWN, "R", "2010-05-09").arrives();
    told.withdrawn(FactType.CP_PLAN_WITHDRAWN, "P", "2010-07-09").arrives();

    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void aPlanThatStartedWhileAnotherWasOpenOverlapsIt() {
    told.planStarted("P1", "2010-05-04").arrives();
    told.planStarted("P2", "2010-06-04").arrives();
    assertThat(told.on(LATER)).containsExactly("overlapping-plans P2 cp-plan.started beside P1");

    told.planEnded("P1", "2010-06-05").arrives();
    assertThat(told.on(LATER)).containsExactly("overlapping-plans P2 cp-plan.started beside P1");

    told.planEnded("P1", "2010-06-04").recorded("2010-06-06").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void ofThreePlansTheLaterTwoOverlapTheOneRightBeforeThem() {
    told.planStarted("P3", "2010-07-04").arrives();
    told.planStarted("P1", "2010-05-04").arrives();
    told.planStarted("P2", "2010-06-04").arrives();

    assertThat(told.on(LATER))
        .containsExactly(
            "overlapping-plans P2 cp-plan.started beside P1",
            "overlapping-plans P3 cp-plan.started beside P2");
  }

  @Test
  void whichPlanIsRightBeforeAnotherDoesNotDependOnTheOrderThatTheyCameIn() {
    told.planStarted("P2", "2010-06-04").arrives();
    told.planStarted("P1", "2010-05-04").arrives();
    told.planStarted("P3", "2010-07-04").arrives();

    assertThat(told.on(LATER))
        .containsExactly(
            "overlapping-plans P2 cp-plan.started beside P1",
            "overlapping-plans P3 cp-plan.started beside P2");
  }

  @Test
  void ofTwoRecordsThatBeganTogetherTheOneWithTheGreaterSubjectIsDoubtful() {
    told.received("R2", "2010-05-04").arrives();
    told.received("R1", "2010-05-04").arrives();
    told.started("A1", "2010-05-04", AssessmentKind.CORE).arrives();
    told.started("A2", "2010-05-04", AssessmentKind.CORE).arrives();
    told.planStarted("P2", "2010-05-04").arrives();
    told.planStarted("P1", "2010-05-04").arrives();

    assertThat(told.on(LATER))
        .containsExactly(
            "overlapping-plans P2 cp-plan.started beside P1",
            "referral-while-undecided R2 referral.received beside R1",
            "two-open-assessments A2 assessment.started beside A1");
  }

  @Test
  void aFactRecordedMoreThanSevenDaysAfterItHappenedIsRecordedLate() {
    told.received("R", "2010-05-04").recorded("2010-05-11T22:59:00Z").arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.received("R", "2010-05-04").recorded("2010-05-11T23:00:00Z").arrives();
    assertThat(told.on(LATER)).containsExactly("recorded-late R referral.received");
  }

  @Test
  void anEventWithTheIdOfAnotherOfItsRecordConflictsWhicheverCameFirst() {
    told.received("R", "2010-05-04").as("1").arrives();
    told.decided("R", "2010-05-05").as("2").arrives();
    told.decided("R", "2010-05-05").as("2").arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.decided("R", "2010-05-06").as("2").arrives();
    assertThat(told.on(LATER)).containsExactly("conflicting-event R referral.decided");

    Told other = new Told(Policies.southend2010());
    other.decided("R", "2010-05-06").as("2").arrives();
    other.decided("R", "2010-05-05").as("2").arrives();
    other.received("R", "2010-05-04").as("1").arrives();
    assertThat(other.on(LATER)).containsExactly("conflicting-event R referral.decided");
  }

  @Test
  void aConflictIsGoneWhenTheFactIsSaidAgainByAnEventOfItsOwn() {
    told.received("R", "2010-05-04").as("1").arrives();
    told.received("R", "2010-05-04").recorded("2010-05-05").as("1").arrives();
    assertThat(told.on(LATER)).containsExactly("conflicting-event R referral.received");

    told.received("R", "2010-05-04").recorded("2010-05-06").as("2").arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.received("R", "2010-05-04").recorded("2010-05-07").as("1").arrives();
    assertThat(told.on(LATER)).containsExactly("conflicting-event R referral.received");
  }

  @Test
  void twoFactsOfOneRecordUnderOneIdConflictBoth() {
    told.received("R", "2010-05-04").as("1").arrives();
    told.decided("R", "2010-05-05").as("1").arrives();

    assertThat(told.on(LATER))
        .containsExactly(
            "conflicting-event R referral.decided", "conflicting-event R referral.received");
  }

  @Test
  void ofTwoEventsUnderOneIdTheOneThatRetractsIsNoDoubtfulFact() {
    told.received("R", "2010-05-04").as("1").arrives();
    told.decided("R", "2010-05-05").as("1").retracted().arrives();

    assertThat(told.on(LATER)).containsExactly("conflicting-event R referral.received");
  }

  @Test
  void twoSystemsMayUseOneId() {
    told.received("R", "2010-05-04").as("1").from("/police").arrives();
    told.decided("R", "2010-05-05").as("1").from("/council").arrives();

    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void anAssessmentStartedWhileOneOfItsKindIsOpenIsTheSecondOpenOne() {
    told.started("A1", "2010-05-04", AssessmentKind.CORE).arrives();
    told.started("A2", "2010-05-05", AssessmentKind.INITIAL).arrives();
    assertThat(told.on(LATER)).isEmpty();

    told.started("A3", "2010-05-06", AssessmentKind.CORE).arrives();
    assertThat(told.on(LATER))
        .containsExactly("two-open-assessments A3 assessment.started beside A1");

    told.completed("A1", "2010-05-10").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void anAssessmentThatIsCompletedIsNotOpenBesideAnEarlierOne() {
    told.started("A1", "2010-05-04", AssessmentKind.CORE).arrives();
    told.started("A2", "2010-05-05", AssessmentKind.CORE).arrives();
    told.completed("A2", "2010-05-10").arrives();

    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void whichOfTwoOpenAssessmentsIsTheSecondChangesWithTheirDates() {
    told.started("A1", "2010-05-04", AssessmentKind.CORE).arrives();
    told.started("A2", "2010-05-05", AssessmentKind.CORE).arrives();

    told.started("A1", "2010-05-06", AssessmentKind.CORE).arrives();

    assertThat(told.on(LATER))
        .containsExactly("two-open-assessments A1 assessment.started beside A2");
  }

  @Test
  void anAssessmentThatTurnsOutToBeOfAnotherKindIsNoSecondOpenOne() {
    told.started("A1", "2010-05-04", AssessmentKind.CORE).arrives();
    told.started("A2", "2010-05-05", AssessmentKind.CORE).arrives();

    told.started("A1", "2010-05-04", AssessmentKind.INITIAL).recorded("2010-05-06").arrives();

    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void anAssessmentThatOpensAgainIsTheFirstOfTwoOpenOnes() {
    told.started("A1", "2010-05-04", AssessmentKind.CORE).arrives();
    told.completed("A1", "2010-05-10").arrives();
    told.started("A2", "2010-05-05", AssessmentKind.CORE).arrives();

    told.completed("A1", "2010-05-10").recorded("2010-05-11").retracted().arrives();

    assertThat(told.on(LATER))
        .containsExactly("two-open-assessments A2 assessment.started beside A1");
  }

  @Test
  void aReviewOnOrBeforeTheStartOfItsPlanIsEarly() {
    told.planStarted("P", "2010-05-04").arrives();
    told.reviewed("P", "2010-05-04").arrives();
    assertThat(told.on(LATER)).containsExactly("early-review P cp-plan.reviewed");

    told.reviewed("P", "2010-05-03").recorded("2010-05-05").arrives();
    assertThat(told.on(LATER))
        .containsExactly("early-review P cp-plan.reviewed", "impossible-date P cp-plan.reviewed");

    told.reviewed("P", "2010-05-05").recorded("2010-05-06").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void aReferralThatCameBeforeThePreviousOneWasDecidedIsDoubtful() {
    told.received("R2", "2010-05-06").arrives();
    told.received("R1", "2010-05-04").arrives();
    assertThat(told.on(LATER))
        .containsExactly("referral-while-undecided R2 referral.received beside R1");

    told.decided("R1", "2010-05-07").arrives();
    assertThat(told.on(LATER))
        .containsExactly("referral-while-undecided R2 referral.received beside R1");

    told.decided("R1", "2010-05-06").recorded("2010-05-08").arrives();
    assertThat(told.on(LATER)).isEmpty();
  }

  @Test
  void whichReferralWasThePreviousOneChangesWithTheirDates() {
    told.received("R1", "2010-05-04").arrives();
    told.received("R2", "2010-05-06").arrives();

    told.received("R1", "2010-05-08").arrives();

    assertThat(told.on(LATER))
        .containsExactly("referral-while-undecided R1 referral.received beside R2");
  }
}
