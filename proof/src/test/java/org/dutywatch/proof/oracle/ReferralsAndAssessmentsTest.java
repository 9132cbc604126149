package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.proof.oracle.Events.event;

import org.junit.jupiter.api.Test;

class ReferralsAndAssessmentsTest {
  private final Council council = new Council("southend-2010", "2010-06-30");

  private Council received(String referral, String child, String time) {
    return council.says("referral.received", referral, time, "{'child':'%s'}".formatted(child));
  }

  private Council decided(String time, String outcome) {
    return council.says(
        "referral.decided", "R1", time, "{'child':'C1','outcome':'%s'}".formatted(outcome));
  }

  private Council started(String kind, String time) {
    return council.says(
        "assessment.started",
        "A1",
        time,
        "{'child':'C1','kind':'%s','referral':'R1'}".formatted(kind));
  }

  private Council completed(String time, String outcome) {
    return council.says(
        "assessment.completed", "A1", time, "{'child':'C1','outcome':'%s'}".formatted(outcome));
  }

  @Test
  void aReferralDecidedOnTheNextWorkingDayIsInTime() {
    received("R1", "C1", "2010-04-01T16:00:00+01:00");
    decided("2010-04-06T10:00:00+01:00", "early-help");
    assertThat(council.figure("referral-decision")).isEqualTo("1/1");
    assertThat(council.bands("referral-decision?at=2010-04-05")).isEqualTo("0 1 0 0");
    assertThat(council.bands("referral-decision?at=2010-04-06")).isEqualTo("0 0 0 0");
  }

  @Test
  void aCaseNobodyFinishesIsAMissOnceItIsPastDueButNeverCompleted() {
    received("R1", "C1", "2010-06-28T10:00:00Z");
    received("R2", "C2", "2010-06-29T10:00:00Z");
    assertThat(council.figure("referral-decision?basis=due")).isEqualTo("0/1");
    assertThat(council.figure("referral-decision?basis=completed")).isEqualTo("0/0");
    assertThat(council.bands("referral-decision")).isEqualTo("0 0 1 1");
    assertThat(council.asks("clocks/referral-decision").path("longestOverdue").asText())
        .isEqualTo("2010-06-29");
    assertThat(council.asks("clocks/referral-decision?at=2010-06-29").has("longestOverdue"))
        .isFalse();
  }

  @Test
  void anAssessmentThatNobodyHasStartedRunsOnItsReferral() {
    received("R1", "C1", "2010-03-31T10:00:00Z");
    decided("2010-04-01T10:00:00Z", "assessment");
    assertThat(council.bands("initial-assessment?at=2010-03-31")).isEqualTo("1 0 0 0");
    assertThat(council.bands("initial-assessment?at=2010-04-13")).isEqualTo("0 0 1 0");
    assertThat(council.figure("initial-assessment?basis=due")).isEqualTo("0/1");
    started("core", "2010-04-12T10:00:00Z");
    assertThat(council.figure("initial-assessment?basis=due")).isEqualTo("0/1");
    started("initial", "2010-04-12T11:00:00Z")
        .says("assessment.completed", "A1", "2010-04-13T10:00:00Z", "{'child':'C1'}");
    assertThat(council.figure("initial-assessment?basis=due")).isEqualTo("1/1");
    assertThat(council.asks("clocks/initial-assessment/durations").path("median").asInt())
        .isEqualTo(7);
  }

  @Test
  void anAssessmentOfAReferralKnownOnlyUnderAnotherChildStartsItsOwnClock() {
    received("R1", "C2", "2010-03-31T10:00:00Z");
    started("initial", "2010-06-28T10:00:00Z");
    assertThat(council.bands("initial-assessment")).isEqualTo("1 0 0 0");
    assertThat(council.figure("referral-to-assessment?from=2010-03-01&to=2010-06-30"))
        .isEqualTo("0/1");
  }

  @Test
  void aCompletionBeforeTheReferralCountsButDoesNotStopTheClock() {
    received("R1", "C1", "2010-05-10T10:00:00Z");
    started("initial", "2010-05-04T10:00:00Z");
    completed("2010-05-07T10:00:00Z", "no concern");
    assertThat(council.figure("assessments-completed")).isEqualTo("1/null");
    assertThat(council.figure("initial-assessment")).isEqualTo("0/0");
    assertThat(council.bands("initial-assessment")).isEqualTo("0 0 0 1");
  }

  @Test
  void theAllowanceInForceAtTheStartApplies() {
    Council later = new Council("england-2010-2013", "2010-06-30");
    for (String day : new String[] {"2010-03-31", "2010-04-01"}) {
      String data = "{'child':'C1','kind':'initial'}";
      later.says("assessment.started", day, day + "T10:00:00Z", data);
      later.says("assessment.completed", day, "2010-04-19T10:00:00Z", data);
    }
    assertThat(later.figure("initial-assessment")).isEqualTo("1/2");
  }

  @Test
  void anAssessmentTakesFromItsReferralWhatItDoesNotStateItself() {
    council.says(
        "referral.received",
        "R1",
        "2010-05-10T10:00:00Z",
        "{'child':'C1','agency':'police','locality':'east','team':'duty'}");
    council.says(
        "assessment.started",
        "A1",
        "2010-05-11T10:00:00Z",
        "{'child':'C1','kind':'core','referral':'R1','agency':'x','locality':'unknown','team':'a'}");
    completed("2010-05-12T10:00:00Z", "none");
    assertThat(
            council.asks("indicators/assessments-completed?by=agency,locality,team").path("groups"))
        .hasToString(
            "[{\"agency\":\"police\",\"locality\":\"east\",\"team\":\"a\","
                + "\"numerator\":1,\"denominator\":null,\"value\":null}]");
  }

  @Test
  void aConferenceClockRunsFromTheEnquiryOnceItLeadsToAConference() {
    started("section-47", "2010-05-04T10:00:00Z");
    completed("2010-05-10T10:00:00Z", "Conference");
    assertThat(council.bands("conference?at=2010-05-04")).isEqualTo("0 0 0 0");
    council.says(
        event(
                "assessment.completed",
                "A1",
                "2010-05-10T10:00:00Z",
                "{'child':'C1','outcome':'conference'}")
            .put("recordedtime", "2010-05-11T10:00:00Z"));
    assertThat(council.bands("conference?at=2010-05-04")).isEqualTo("1 0 0 0");
    council.says("assessment.conference-held", "A1", "2010-05-25T10:00:00+01:00", "{'child':'C1'}");
    assertThat(council.figure("conference")).isEqualTo("1/1");
    council.says("assessment.conference-held", "A1", "2010-05-26T10:00:00+01:00", "{'child':'C1'}");
    assertThat(council.figure("conference")).isEqualTo("0/1");
  }

  @Test
  void aReferralIsAgainIfTheChildWasReferredInTheTwelveMonthsBefore() {
    received("R1", "C1", "2009-05-10T10:00:00Z");
    received("R2", "C1", "2010-05-10T10:00:00Z");
    received("R3", "C1", "2010-05-10T11:00:00Z");
    received("R4", "C2", "2009-05-09T10:00:00Z");
    received("R5", "C2", "2010-05-10T10:00:00Z");
    assertThat(council.figure("re-referral")).isEqualTo("2/3");
  }

  @Test
  void aBlankReasonForNoFurtherActionIsNone() {
    received("R1", "C1", "2010-05-10T10:00:00Z");
    decided("2010-05-11T10:00:00Z", "no-further-action");
    assertThat(council.figure("nfa-reason-recorded")).isEqualTo("0/1");
    council.says(
        "referral.decided",
        "R1",
        "2010-05-12T10:00:00Z",
        "{'child':'C1','outcome':'no-further-action','reason':'\\u00a0\\t'}");
    assertThat(council.figure("nfa-reason-recorded")).isEqualTo("0/1");
    council.says(
        "referral.decided",
        "R1",
        "2010-05-13T10:00:00Z",
        "{'child':'C1','outcome':'no-further-action','reason':'moved away'}");
    assertThat(council.figure("nfa-reason-recorded")).isEqualTo("1/1");
  }

  @Test
  void anOpeningFactDatedAheadCountsFromItsRecording() {
    council.says(
        event("referral.received", "R1", "2110-05-10T10:00:00Z", "{'child':'C1'}")
            .put("recordedtime", "2010-05-10T10:00:00Z"));
    assertThat(council.figure("referrals?from=2010-05-10&to=2010-05-10")).isEqualTo("1/null");
    assertThat(council.bands("referral-decision")).isEqualTo("0 0 0 1");
  }

  @Test
  void anImpossibleDateNeverHidesABreach() {
    received("R1", "C1", "2010-05-10T10:00:00Z");
    decided("2010-05-09T10:00:00Z", "assessment");
    assertThat(council.bands("referral-decision")).isEqualTo("0 0 0 1");
    assertThat(council.figure("referral-to-assessment")).isEqualTo("0/1");
    council.says(
        event(
                "referral.decided",
                "R1",
                "2010-05-13T10:00:00Z",
                "{'child':'C1','outcome':'assessment'}")
            .put("recordedtime", "2010-05-11T10:00:00Z"));
    assertThat(council.bands("referral-decision")).isEqualTo("0 0 0 1");
    assertThat(council.figure("referral-to-assessment")).isEqualTo("0/1");
    council.says(
        event(
                "referral.decided",
                "R1",
                "2010-05-13T10:00:00Z",
                "{'child':'C1','outcome':'assessment'}")
            .put("recordedtime", "2010-05-12T10:00:00Z"));
    assertThat(council.bands("referral-decision")).isEqualTo("0 0 0 0");
  }

  @Test
  void aClockWhoseStopIsDatedTomorrowIsOverdueButNotTheLongest() {
    received("R1", "C1", "2010-05-10T10:00:00Z");
    council.says(
        event(
                "referral.decided",
                "R1",
                "2010-07-01T10:00:00Z",
                "{'child':'C1','outcome':'assessment'}")
            .put("recordedtime", "2010-06-30T10:00:00Z"));
    assertThat(council.bands("referral-decision")).isEqualTo("0 0 0 1");
    assertThat(council.asks("clocks/referral-decision").get("longestOverdue").isNull()).isTrue();
  }

  @Test
  void anEnquiryThatNamesAReferralIsNoAssessmentThatItWentOnTo() {
    received("R1", "C1", "2010-05-10T10:00:00Z");
    started("section-47", "2010-05-11T10:00:00Z");
    assertThat(council.figure("referral-to-assessment")).isEqualTo("0/1");
    started("child-and-family", "2010-05-11T10:00:01Z");
    assertThat(council.figure("referral-to-assessment")).isEqualTo("1/1");
  }

  @Test
  void nothingIsMatchedAcrossAuthorities() {
    received("R1", "C1", "2010-05-10T10:00:00Z");
    council.says(
        event("referral.received", "R2", "2010-05-11T10:00:00Z", "{'child':'C1'}")
            .put("authority", "E10000012"));
    assertThat(council.figure("re-referral")).isEqualTo("0/2");
    assertThat(council.figure("re-referral?authority=E10000012")).isEqualTo("0/1");
  }

  @Test
  void aConferenceHeldShowsThatItsClockRuns() {
    started("section-47", "2010-05-04T10:00:00Z");
    council.says("assessment.conference-held", "A1", "2010-05-25T10:00:00Z", "{'child':'C1'}");
    assertThat(council.figure("conference")).isEqualTo("1/1");
  }

  @Test
  void anInitialAssessmentThatNamesAReferralIsOneThatItWentOnTo() {
    received("R1", "C1", "2010-05-10T10:00:00Z");
    started("initial", "2010-05-11T10:00:00Z");
    assertThat(council.figure("referral-to-assessment")).isEqualTo("1/1");
  }

  @Test
  void aBlankDimensionIsUnknown() {
    council.says(
        "referral.received", "R1", "2010-05-10T10:00:00Z", "{'child':'C1','team':'\u2003 '}");
    assertThat(council.asks("indicators/referrals?by=team").at("/groups/0/team").asText())
        .isEqualTo("unknown");
  }
}
