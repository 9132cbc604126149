package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.reference.Story.planEnded;
import static org.dutywatch.monitor.reference.Story.planStarted;
import static org.dutywatch.monitor.reference.Story.reviewed;

import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Polarity;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.ReviewsInTime;
import org.dutywatch.monitor.domain.policy.Measure.Timeliness;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;
import org.dutywatch.monitor.reference.Story.Said;
import org.junit.jupiter.api.Test;

/** When a plan is among those open long enough, and when all its reviews were in time. */
class ReferenceReviewsInTimeTest {
  private static final Share ALL_IN_TIME = Share.of(1, 1);
  private static final Share A_REVIEW_MISSED = Share.of(0, 1);
  private static final Share NO_PLAN = Share.of(0, 0);

  private static Share on(String day, Said... story) {
    return Asked.on("2011-12-31", Policies.southend2010(), story)
        .share("cp-reviews-in-time", day, day);
  }

  @Test
  void aPlanThatEndedSoonerThanThreeMonthsWasNeverLookedAt() {
    Said[] story = {planStarted("p", "2010-01-04"), planEnded("p", "2010-03-01")};
    assertThat(on("2010-03-15", story)).isEqualTo(NO_PLAN);
    assertThat(on("2010-04-04", story)).isEqualTo(NO_PLAN);
  }

  @Test
  void aPlanReviewedInTimeStaysInTime() {
    Said[] story = {planStarted("p", "2009-12-01"), reviewed("p", "2010-02-20")};
    assertThat(on("2010-03-05", story)).isEqualTo(ALL_IN_TIME);
    assertThat(on("2010-08-21", story)).isEqualTo(A_REVIEW_MISSED);
  }

  @Test
  void twoLateReviewsOfAReportingYearAreOneMissUntilItEnds() {
    Said[] story = {
      planStarted("p", "2010-04-06"),
      reviewed("p", "2010-08-02"),
      reviewed("p", "2011-02-10"),
      reviewed("p", "2011-06-01")
    };
    assertThat(on("2010-07-06", story)).isEqualTo(ALL_IN_TIME);
    assertThat(on("2010-07-07", story)).isEqualTo(A_REVIEW_MISSED);
    assertThat(on("2010-08-03", story)).isEqualTo(A_REVIEW_MISSED);
    assertThat(on("2011-02-15", story)).isEqualTo(A_REVIEW_MISSED);
    assertThat(on("2011-03-31", story)).isEqualTo(A_REVIEW_MISSED);
    assertThat(on("2011-04-01", story)).isEqualTo(ALL_IN_TIME);
  }

  @Test
  void aLateReviewIsForgottenWhenThePlanEndsOrTheReportingYearDoes() {
    Said[] late = {planStarted("p", "2009-12-01"), reviewed("p", "2010-03-02")};
    Said[] soonEnded = {late[0], late[1], planEnded("p", "2010-03-20")};
    assertThat(on("2010-03-19", soonEnded)).isEqualTo(A_REVIEW_MISSED);
    assertThat(on("2010-03-20", soonEnded)).isEqualTo(NO_PLAN);
    assertThat(on("2010-04-01", soonEnded)).isEqualTo(NO_PLAN);
    Said[] endedLater = {late[0], late[1], planEnded("p", "2010-05-01")};
    assertThat(on("2010-03-31", endedLater)).isEqualTo(A_REVIEW_MISSED);
    assertThat(on("2010-04-01", endedLater)).isEqualTo(ALL_IN_TIME);
    assertThat(on("2010-05-01", endedLater)).isEqualTo(NO_PLAN);
  }

  @Test
  void aLateReviewOfAnEarlierReportingYearDoesNotTellAgainstAPlanThatIsLookedAtLater() {
    Asked asked =
        Asked.on(
            "2010-12-31",
            plansOpenForTwelveMonths(),
            planStarted("p", "2009-10-01"),
            reviewed("p", "2010-01-10"),
            reviewed("p", "2010-07-01"));
    assertThat(asked.share("cp-reviews-in-time", "2010-03-31", "2010-03-31")).isEqualTo(NO_PLAN);
    assertThat(asked.share("cp-reviews-in-time", "2010-04-01", "2010-04-01")).isEqualTo(NO_PLAN);
    assertThat(asked.share("cp-reviews-in-time", "2010-10-01", "2010-10-01"))
        .isEqualTo(ALL_IN_TIME);
  }

  private static Policy plansOpenForTwelveMonths() {
    Timescale threeMonths = Timescale.always(new Allowance.Months(3));
    Timescale sixMonths = Timescale.always(new Allowance.Months(6));
    return new Policy(
        "own",
        "own",
        List.of(
            indicator("cp-review", new Timeliness(new Reviews(threeMonths, sixMonths))),
            indicator("cp-reviews-in-time", new ReviewsInTime(12))));
  }

  private static Indicator indicator(String id, Measure measure) {
    return new Indicator(
        id, id, id, Polarity.NEITHER, Optional.empty(), List.of(), List.of(), "", measure, false);
  }
}
