package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.reference.Policies.southend2010;
import static org.dutywatch.monitor.reference.Story.planEnded;
import static org.dutywatch.monitor.reference.Story.planStarted;
import static org.dutywatch.monitor.reference.Story.reviewed;

import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.reference.Story.Said;
import org.junit.jupiter.api.Test;

/** The review clocks of a plan, one after another. */
class ReferenceReviewsTest {
  private static final Share IN_TIME = Share.of(1, 1);
  private static final Share LATE = Share.of(0, 1);
  private static final Share NOTHING = Share.of(0, 0);
  private static final Bands NONE_OPEN = new Bands(0, 0, 0, 0, 0);
  private static final Bands DUE_TODAY = new Bands(1, 0, 0, 1, 0);

  private static Asked asked(Said... story) {
    return Asked.on("2010-12-31", southend2010(), story);
  }

  @Test
  void theFirstReviewIsDueInThreeMonthsAndTheNextSixMonthsAfterIt() {
    Asked asked =
        asked(
            planStarted("p", "2009-11-30"),
            reviewed("p", "2010-02-28"),
            reviewed("p", "2010-08-29"));
    assertThat(asked.completed("cp-review")).isEqualTo(Share.of(1, 2));
    assertThat(asked.durations("cp-review").histogram())
        .containsExactly(new Length(90, 1, 1), new Length(182, 1, 0));
  }

  @Test
  void twoReviewsOnOneDateAreOneAndThoseAfterTheEndAreIgnored() {
    Asked asked =
        asked(
            planStarted("p", "2010-01-04"),
            reviewed("p", "2010-02-01T09:00Z"),
            reviewed("p", "2010-02-01T15:00Z"),
            planEnded("p", "2010-03-01"),
            reviewed("p", "2010-03-02"));
    assertThat(asked.completed("cp-review")).isEqualTo(IN_TIME);
  }

  @Test
  void aReviewThatWasRetractedDidNotHappen() {
    Said review = reviewed("p", "2010-02-01");
    Asked asked =
        asked(planStarted("p", "2010-01-04"), review, review.retracted().recorded("2010-02-02"));
    assertThat(asked.completed("cp-review")).isEqualTo(NOTHING);
    assertThat(asked.open("cp-review", "2010-04-04")).isEqualTo(DUE_TODAY);
  }

  @Test
  void aReviewOnTheStartDateEndsTheFirstClockWithLengthNought() {
    Asked asked = asked(planStarted("p", "2010-01-04"), reviewed("p", "2010-01-04"));
    assertThat(asked.durations("cp-review").histogram()).containsExactly(new Length(0, 1, 1));
    assertThat(asked.open("cp-review", "2010-07-04")).isEqualTo(DUE_TODAY);
  }

  @Test
  void aReviewClockLapsesWhenThePlanEndsOnItsDueDateOrBefore() {
    Asked asked = asked(planStarted("p", "2010-01-04"), planEnded("p", "2010-04-04"));
    assertThat(asked.due("cp-review")).isEqualTo(NOTHING);
    assertThat(asked.open("cp-review", "2010-04-03").open()).isEqualTo(1);
    assertThat(asked.open("cp-review", "2010-04-04")).isEqualTo(NONE_OPEN);
  }

  @Test
  void aReviewClockIsMissedWhenThePlanEndsAfterItsDueDate() {
    Asked asked = asked(planStarted("p", "2010-01-04"), planEnded("p", "2010-04-05"));
    assertThat(asked.due("cp-review")).isEqualTo(LATE);
    assertThat(asked.completed("cp-review")).isEqualTo(NOTHING);
  }

  @Test
  void aPlanThatEndedOverdueIsOverdueNoMore() {
    Asked asked = asked(planStarted("p", "2010-01-04"), planEnded("p", "2010-04-07"));
    assertThat(asked.open("cp-review", "2010-04-04")).isEqualTo(DUE_TODAY);
    assertThat(asked.open("cp-review", "2010-04-06")).isEqualTo(new Bands(1, 0, 0, 0, 1));
    assertThat(asked.open("cp-review", "2010-04-07")).isEqualTo(NONE_OPEN);
    assertThat(asked.open("cp-review", "2010-05-04")).isEqualTo(NONE_OPEN);
  }
}
