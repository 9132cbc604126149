package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PlansTest {
  private final Council council = new Council("southend-2010", "2010-09-10");

  private Council started(String plan, String child, String day, String more) {
    return council.says(
        "cp-plan.started",
        plan,
        day + "T10:00:00Z",
        "{'child':'%s','category':'neglect'%s}".formatted(child, more));
  }

  private Council ended(String plan, String child, String day) {
    return council.says(
        "cp-plan.ended", plan, day + "T10:00:00Z", "{'child':'%s'}".formatted(child));
  }

  private Council reviewed(String plan, String review, String day) {
    return council.says(
        "cp-plan.reviewed",
        plan,
        day + "T10:00:00Z",
        "{'child':'C1','review':'%s'}".formatted(review));
  }

  @Test
  void theFirstReviewIsDueWithinThreeMonthsAndLaterOnesWithinSix() {
    started("P1", "C1", "2009-11-30", "");
    reviewed("P1", "1", "2010-02-28");
    reviewed("P1", "2", "2010-08-29");
    assertThat(council.figure("cp-review?from=2009-11-30&to=2010-09-10")).isEqualTo("1/2");
    assertThat(council.asks("clocks/cp-review/durations?window=12m").toString())
        .contains("\"unit\":\"days\"", "\"count\":2,\"median\":90,\"p90\":182");
  }

  @Test
  void twoReviewsOnOneDateAreOneAndThoseAfterTheEndAreIgnored() {
    started("P1", "C1", "2010-01-04", "");
    reviewed("P1", "1", "2010-03-01");
    reviewed("P1", "2", "2010-03-01");
    reviewed("P1", "3", "2010-06-01");
    ended("P1", "C1", "2010-05-31");
    assertThat(council.figure("cp-review?window=12m")).isEqualTo("1/1");
  }

  @Test
  void aReviewOnTheStartDateEndsTheFirstClockWithLengthNought() {
    started("P1", "C1", "2010-05-10", "");
    reviewed("P1", "1", "2010-05-10");
    assertThat(council.asks("clocks/cp-review/durations").path("histogram"))
        .hasToString("[{\"length\":0,\"count\":1,\"inTime\":1}]");
    assertThat(council.bands("cp-review")).isEqualTo("1 0 0 0");
  }

  @Test
  void aClockThatLapsesWithItsPlanWasOpenButEntersNoIndicator() {
    started("P1", "C1", "2010-03-01", "");
    ended("P1", "C1", "2010-06-01");
    assertThat(council.bands("cp-review?at=2010-05-31")).isEqualTo("0 1 0 0");
    assertThat(council.bands("cp-review?at=2010-06-01")).isEqualTo("0 0 0 0");
    assertThat(council.figure("cp-review?basis=due")).isEqualTo("0/0");
  }

  @Test
  void aReviewMissedBeforeItsPlanEndedIsAMissWhereItWasDueAndNeverCompleted() {
    started("P1", "C1", "2010-03-01", "");
    ended("P1", "C1", "2010-06-02");
    assertThat(council.figure("cp-review?basis=due&window=day&to=2010-06-01")).isEqualTo("0/1");
    assertThat(council.figure("cp-review?basis=completed")).isEqualTo("0/0");
  }

  @Test
  void reviewsInTimeLooksAtPlansOpenThatHadTimeForAReview() {
    started("P1", "C1", "2010-01-04", "");
    reviewed("P1", "1", "2010-04-05");
    assertThat(council.figure("cp-reviews-in-time?to=2010-04-03")).isEqualTo("0/0");
    assertThat(council.figure("cp-reviews-in-time?to=2010-04-04")).isEqualTo("1/1");
    assertThat(council.figure("cp-reviews-in-time?to=2010-04-05")).isEqualTo("0/1");
    assertThat(council.figure("cp-reviews-in-time?to=2010-09-10")).isEqualTo("0/1");
  }

  @Test
  void aReviewLateInTheLastReportingYearIsNoMissInThisOne() {
    started("P1", "C1", "2009-12-01", "");
    reviewed("P1", "1", "2010-03-31");
    assertThat(council.figure("cp-reviews-in-time?to=2010-03-31")).isEqualTo("0/1");
    assertThat(council.figure("cp-reviews-in-time?to=2010-04-01")).isEqualTo("1/1");
  }

  @Test
  void aPlanIsRepeatedIfTheChildHadAnEarlierOneHoweverLongAgo() {
    started("P1", "C1", "2001-05-10", "");
    started("P2", "C1", "2010-05-10", "");
    started("P3", "C1", "2010-05-10", "");
    started("P4", "C2", "2010-05-10", ",'previousPlans':1");
    started("P5", "C3", "2010-05-10", ",'previousPlans':0");
    started("P6", "C3", "2010-05-10", "");
    assertThat(council.figure("repeat-cp-plan")).isEqualTo("3/5");
  }

  @Test
  void aPlanIsRepeatedWithinMonthsByTheEndOfTheEarlierOneToTheDay() {
    started("P1", "C1", "2008-01-07", "");
    ended("P1", "C1", "2009-05-10");
    started("P2", "C1", "2010-05-10", "");
    started("P3", "C2", "2008-01-07", "");
    ended("P3", "C2", "2009-05-09");
    started("P4", "C2", "2010-05-10", "");
    assertThat(council.figure("repeat-cp-plan-12m")).isEqualTo("1/2");
    assertThat(council.figure("repeat-cp-plan-24m")).isEqualTo("2/2");
  }

  @Test
  void aPlanThatLastedTwoYearsToTheDayIsLong() {
    started("P1", "C1", "2008-08-30", "");
    ended("P1", "C1", "2010-08-30");
    started("P2", "C2", "2008-08-31", "");
    ended("P2", "C2", "2010-08-30");
    assertThat(council.figure("long-cp-plan")).isEqualTo("1/2");
    assertThat(council.figure("cp-plans-ended")).isEqualTo("2/null");
    assertThat(council.figure("cp-plans-open?to=2010-08-30")).isEqualTo("0/null");
    assertThat(council.figure("cp-plans-open?to=2010-08-29")).isEqualTo("2/null");
  }

  @Test
  void theTotalOfRepeatedPlansSaysHowMuchOfItIsFamilies() {
    for (String child : new String[] {"C1", "C2", "C3"}) {
      started("P" + child, child, "2010-05-10", ",'previousPlans':1,'family':'F1'");
    }
    started("P4", "C4", "2010-05-11", ",'previousPlans':1");
    started("P5", "C5", "2010-05-11", ",'previousPlans':1");
    started("P6", "C6", "2010-05-11", ",'family':'F2'");
    JsonNode total = council.asks("indicators/repeat-cp-plan").path("total");
    assertThat(total.path("siblingGroups").asInt()).isEqualTo(3);
    assertThat(total.path("largestSiblingGroup").asInt()).isEqualTo(3);
    assertThat(council.asks("indicators/repeat-cp-plan?by=team").path("total").size()).isEqualTo(3);
    assertThat(council.asks("indicators/repeat-cp-plan?authority=E06000033").path("total").size())
        .isEqualTo(3);
  }

  @Test
  void aFamilyIsItselfOnlyWithinItsAuthority() {
    String data = "{'child':'C1','category':'neglect','previousPlans':1,'family':'F1'}";
    for (String authority : new String[] {"E06000033", "E10000012"}) {
      council.says(
          Events.event("cp-plan.started", "P1", "2010-05-10T10:00:00Z", data)
              .put("authority", authority));
    }
    assertThat(council.asks("indicators/repeat-cp-plan").at("/total/siblingGroups").asInt())
        .isEqualTo(2);
  }
}
