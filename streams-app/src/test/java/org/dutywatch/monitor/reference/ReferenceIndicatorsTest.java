package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dutywatch.events.Fact.AssessmentKind.CHILD_AND_FAMILY;
import static org.dutywatch.events.Fact.AssessmentKind.CORE;
import static org.dutywatch.events.Fact.AssessmentKind.INITIAL;
import static org.dutywatch.events.Fact.AssessmentKind.SECTION_47;
import static org.dutywatch.events.Fact.ReferralOutcome.ASSESSMENT;
import static org.dutywatch.events.Fact.ReferralOutcome.EARLY_HELP;
import static org.dutywatch.monitor.board.Basis.COMPLETED;
import static org.dutywatch.monitor.reference.Policies.southend2010;
import static org.dutywatch.monitor.reference.Story.completed;
import static org.dutywatch.monitor.reference.Story.decided;
import static org.dutywatch.monitor.reference.Story.noFurtherAction;
import static org.dutywatch.monitor.reference.Story.planEnded;
import static org.dutywatch.monitor.reference.Story.planStarted;
import static org.dutywatch.monitor.reference.Story.received;
import static org.dutywatch.monitor.reference.Story.reviewed;
import static org.dutywatch.monitor.reference.Story.started;

import java.util.Optional;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.IndicatorFigures.Families;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.reference.Story.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each indicator is taken of. */
class ReferenceIndicatorsTest {

  private static Asked asked(Said... story) {
    return Asked.on("2012-12-31", southend2010(), story);
  }

  @Test
  void aPlanIsARepeatWhereTheChildHadOneThatStartedOnAnEarlierDate() {
    Asked asked =
        asked(
            planStarted("p", "2010-01-04"),
            planStarted("q", "2010-01-04T16:00Z"),
            planStarted("r", "2010-01-05"),
            planStarted("s", "2010-01-06").ofChild("Sam"),
            planStarted("t", "2010-01-06").in("B"));
    assertThat(asked.share("repeat-cp-plan")).isEqualTo(Share.of(1, 5));
  }

  @Test
  void plansFromBeforeTheFeedMakeARepeatEverButNoneWithinMonths() {
    Asked asked = asked(planStarted("p", "2010-01-04", Optional.empty(), 1));
    assertThat(asked.share("repeat-cp-plan")).isEqualTo(Share.of(1, 1));
    assertThat(asked.share("repeat-cp-plan-24m")).isEqualTo(Share.of(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2009-05-03, 0, 1", // a day too long before
    "2009-05-04, 1, 1",
    "2010-05-04, 1, 1", // on the day of the new start
    "2010-05-05, 0, 0" // the earlier plan was still open
  })
  void anEarlierPlanMustHaveEndedWithinTheMonthsBeforeTheStart(
      String ended, int within12, int within24) {
    Asked asked =
        asked(
            planStarted("p", "2008-01-04"), planEnded("p", ended), planStarted("q", "2010-05-04"));
    assertThat(asked.share("repeat-cp-plan-12m", "2010-01-01", "2010-12-31"))
        .isEqualTo(Share.of(within12, 1));
    assertThat(asked.share("repeat-cp-plan-24m", "2010-01-01", "2010-12-31"))
        .isEqualTo(Share.of(within24, 1));
  }

  @Test
  void theEndOfAnEarlierPlanCountsAlsoWhereItIsToldLast() {
    Asked asked =
        asked(
            planStarted("p", "2008-01-04"),
            planStarted("q", "2010-05-04"),
            planEnded("p", "2010-01-04"));
    assertThat(asked.share("repeat-cp-plan-12m", "2010-01-01", "2010-12-31"))
        .isEqualTo(Share.of(1, 1));
  }

  @Test
  void familiesSayHowMuchOfTheRepeatPlansIsSiblings() {
    Optional<String> family = Optional.of("f");
    Asked asked =
        asked(
            planStarted("1", "2010-01-04", family, 1),
            planStarted("2", "2010-01-04", family, 1).ofChild("Sam"),
            planStarted("3", "2010-01-04", family, 1).in("B"),
            planStarted("4", "2010-01-04", Optional.empty(), 1).ofChild("Lou"),
            planStarted("4", "2010-01-04", Optional.empty(), 1).ofChild("Max"),
            planStarted("5", "2010-01-04", family, 0).ofChild("Jo"));
    IndicatorFigures figures =
        asked.figures("repeat-cp-plan", COMPLETED, "2010-01-01", "2010-12-31");
    assertThat(figures.total()).isEqualTo(Share.of(5, 6));
    assertThat(figures.families()).contains(new Families(4, 2));
  }

  @ParameterizedTest
  @CsvSource({"2008-02-29, 2010-02-27, 0", "2008-02-29, 2010-02-28, 1"})
  void aPlanIsLongFromTheSameDayTwoYearsOn(String start, String end, int isLong) {
    assertThat(asked(planStarted("p", start), planEnded("p", end)).share("long-cp-plan"))
        .isEqualTo(Share.of(isLong, 1));
  }

  @Test
  void reviewsInTimeLooksAtPlansOpenForThreeMonths() {
    Asked asked = asked(planStarted("p", "2010-01-04"), planEnded("p", "2010-05-04"));
    assertThat(asked.share("cp-reviews-in-time", "2010-01-01", "2010-04-03"))
        .isEqualTo(Share.of(0, 0));
    assertThat(asked.share("cp-reviews-in-time", "2010-01-01", "2010-04-04"))
        .isEqualTo(Share.of(1, 1));
    assertThat(asked.share("cp-reviews-in-time", "2010-01-01", "2010-04-05"))
        .isEqualTo(Share.of(0, 1));
    assertThat(asked.share("cp-reviews-in-time", "2010-01-01", "2010-05-04"))
        .isEqualTo(Share.of(0, 0));
  }

  @Test
  void aReviewHeldLateIsAMissUntilTheReportingYearEnds() {
    Asked asked = asked(planStarted("p", "2009-12-01"), reviewed("p", "2010-03-02"));
    assertThat(asked.share("cp-reviews-in-time", "2010-03-02", "2010-03-02"))
        .isEqualTo(Share.of(0, 1));
    assertThat(asked.share("cp-reviews-in-time", "2010-03-31", "2010-03-31"))
        .isEqualTo(Share.of(0, 1));
    assertThat(asked.share("cp-reviews-in-time", "2010-04-01", "2010-04-01"))
        .isEqualTo(Share.of(1, 1));
  }

  @Test
  void aReferralWentOnToAssessmentByDecisionOrByAnAssessmentThatNamesIt() {
    Asked asked =
        asked(
            received("1", "2010-05-04"),
            decided("1", "2010-05-05", ASSESSMENT),
            received("2", "2010-05-04"),
            started("a", "2010-05-05", CHILD_AND_FAMILY, "2"),
            received("3", "2010-05-04"),
            started("b", "2010-05-05", CORE, "3"),
            received("4", "2010-05-04"),
            started("c", "2010-05-05", CHILD_AND_FAMILY, "4").ofChild("Sam"),
            received("5", "2010-05-04"),
            started("d", "2010-05-05", INITIAL, "5"));
    assertThat(asked.share("referral-to-assessment")).isEqualTo(Share.of(3, 5));
  }

  @Test
  void aReferralDecidedOtherwiseDidNotGoOnAndNeedsNoReason() {
    Asked asked = asked(received("r", "2010-05-04"), decided("r", "2010-05-05", EARLY_HELP));
    assertThat(asked.share("referral-to-assessment")).isEqualTo(Share.of(0, 1));
    assertThat(asked.share("nfa-reason-recorded")).isEqualTo(Share.of(0, 0));
    assertThat(asked.open("initial-assessment", "2010-05-06").open()).isZero();
  }

  @Test
  void aReferralWhoseDateIsCorrectedIsNotTheOneBeforeItself() {
    Asked asked =
        asked(received("r", "2010-05-04"), received("r", "2010-05-06").recorded("2010-05-07"));
    assertThat(asked.share("re-referral")).isEqualTo(Share.of(0, 1));
  }

  @Test
  void aChildIsReferredAgainWithinTwelveMonths() {
    Said first = received("1", "2010-02-28T09:00Z");
    assertThat(asked(first, received("2", "2011-02-28T08:00Z")).share("re-referral"))
        .isEqualTo(Share.of(1, 2));
    assertThat(asked(first, received("2", "2011-03-01")).share("re-referral"))
        .isEqualTo(Share.of(0, 2));
    assertThat(asked(first, received("2", "2010-02-28T09:00Z")).share("re-referral"))
        .isEqualTo(Share.of(0, 2));
    assertThat(asked(first, received("2", "2010-02-28T10:00Z")).share("re-referral"))
        .isEqualTo(Share.of(1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\n", "\r", "\u00a0", "\u2007", "\u3000", "\u0085"})
  void aReasonOfUnicodeWhiteSpaceAloneIsNone(String reason) {
    assertThat(
            asked(received("r", "2010-05-04"), noFurtherAction("r", "2010-05-05", reason))
                .share("nfa-reason-recorded"))
        .isEqualTo(Share.of(0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"moved away", "\u200b", "\b", "\u000e", "\u001c"})
  void anyOtherCharacterIsAReason(String reason) {
    assertThat(
            asked(received("r", "2010-05-04"), noFurtherAction("r", "2010-05-05", reason))
                .share("nfa-reason-recorded"))
        .isEqualTo(Share.of(1, 1));
  }

  @Test
  void noFurtherActionIsCountedByTheDateDecided() {
    Asked asked = asked(received("r", "2010-03-31"), noFurtherAction("r", "2010-04-01", "none"));
    assertThat(asked.share("nfa-reason-recorded", "2010-03-31", "2010-03-31"))
        .isEqualTo(Share.of(0, 0));
    assertThat(asked.share("nfa-reason-recorded", "2010-04-01", "2010-04-01"))
        .isEqualTo(Share.of(1, 1));
  }

  @Test
  void countsHaveNoDenominatorAndTheOpenPlansAreThoseOfTheLastDay() {
    Asked asked = asked(planStarted("p", "2010-01-04"), planEnded("p", "2010-01-06"));
    assertThat(asked.share("cp-plans-open", "2010-01-01", "2010-01-03")).isEqualTo(Share.count(0));
    assertThat(asked.share("cp-plans-open", "2010-01-01", "2010-01-05")).isEqualTo(Share.count(1));
    assertThat(asked.share("cp-plans-open", "2010-01-01", "2010-01-06")).isEqualTo(Share.count(0));
    assertThat(asked.count("cp-plans-started")).isEqualTo(1);
    assertThat(asked.count("cp-plans-ended")).isEqualTo(1);
  }

  @Test
  void completedEnquiriesCountAmongTheAssessmentsCompleted() {
    Asked asked =
        asked(started("e", "2010-05-04", SECTION_47, "none"), completed("e", "2010-05-10"));
    assertThat(asked.count("assessments-completed")).isEqualTo(1);
  }

  @Test
  void anIntervalSaysHowMuchASmallFigureCanSwing() {
    Asked asked = asked(planStarted("p", "2010-01-04", Optional.empty(), 1));
    IndicatorFigures figures =
        asked.figures("repeat-cp-plan", COMPLETED, "2010-01-01", "2010-12-31");
    assertThat(figures.interval()).isPresent();
    assertThat(figures.interval().orElseThrow().low()).isCloseTo(0.206549314377, within(1e-12));
    assertThat(figures.interval().orElseThrow().high()).isEqualTo(1.0);
    assertThat(asked.figures("repeat-cp-plan", COMPLETED, "2011-01-01", "2011-12-31").interval())
        .isEmpty();
  }
}
