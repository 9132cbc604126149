package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private final Council council = new Council("southend-2010", "2010-06-30");

  private void referral(String subject, String time, String locality) {
    council.says(
        "referral.received",
        subject,
        time,
        "{'child':'%s','locality':'%s'}".formatted(subject, locality));
  }

  @ParameterizedTest
  @CsvSource({
    "window=day, day, 2010-06-30, 2010-06-30",
    "window=7d, 7d, 2010-06-24, 2010-06-30",
    "window=28d, 28d, 2010-06-03, 2010-06-30",
    "window=month, month, 2010-06-01, 2010-06-30",
    "to=2010-06-30, ytd, 2010-04-01, 2010-06-30",
    "window=ytd&to=2010-03-31, ytd, 2009-04-01, 2010-03-31",
    "window=ytd&to=2010-04-01, ytd, 2010-04-01, 2010-04-01",
    "window=12m, 12m, 2009-07-01, 2010-06-30",
    "window=12m&to=2008-02-29, 12m, 2007-03-01, 2008-02-29",
    "from=2010-01-01&to=2010-02-01, custom, 2010-01-01, 2010-02-01"
  })
  void aWindowEndsAtADay(String query, String name, String from, String to) {
    assertThat(council.asks("indicators/referrals?" + query).path("window"))
        .hasToString("{\"name\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(name, from, to));
  }

  @Test
  void aShareSaysItsTargetAndHowMuchItCanSwing() {
    JsonNode nothing = council.asks("indicators/initial-assessment?basis=due");
    assertThat(nothing.path("total"))
        .hasToString("{\"numerator\":0,\"denominator\":0,\"value\":null}");
    assertThat(nothing.path("basis").asText()).isEqualTo("due");
    assertThat(nothing.path("target").asDouble()).isEqualTo(0.8);
    assertThat(nothing.get("interval").isNull()).isTrue();
    assertThat(nothing.has("groups")).isFalse();

    for (int day = 10; day < 14; day++) {
      referral("R" + day, "2010-05-%dT10:00:00Z".formatted(day), "");
    }
    council.says(
        "referral.decided",
        "R10",
        "2010-05-10T11:00:00Z",
        "{'child':'R10','outcome':'assessment'}");
    JsonNode answer = council.asks("indicators/referral-to-assessment");
    assertThat(answer.at("/total/value").asDouble()).isEqualTo(0.25);
    assertThat(answer.at("/interval/low").asDouble()).isCloseTo(0.0455872608, within(1e-9));
    assertThat(answer.at("/interval/high").asDouble()).isCloseTo(0.6993581574, within(1e-9));
  }

  @Test
  void groupsAreInTheOrderOfCodePoints() {
    referral("R1", "2010-05-10T10:00:00Z", "\ud83d\ude00");
    referral("R2", "2010-05-10T10:00:00Z", "\uf8ff");
    referral("R3", "2010-05-10T10:00:00Z", "b");
    referral("R4", "2010-05-10T10:00:00Z", "B");
    assertThat(
            council
                .asks("indicators/referrals?by=locality,authority")
                .path("groups")
                .findValuesAsText("locality"))
        .containsExactly("B", "b", "\uf8ff", "\ud83d\ude00");
  }

  @Test
  void aSeriesIsCutAtItsEnds() {
    referral("R1", "2010-05-10T10:00:00Z", "east");
    JsonNode series =
        council.asks(
            "indicators/referrals/series?from=2010-05-08&to=2010-05-12&step=week&by=locality");
    assertThat(series)
        .hasToString(
            "{\"indicator\":\"referrals\",\"basis\":null,\"step\":\"week\",\"points\":["
                + "{\"from\":\"2010-05-08\",\"to\":\"2010-05-09\",\"numerator\":0,"
                + "\"denominator\":null,\"value\":null,\"groups\":[]},"
                + "{\"from\":\"2010-05-10\",\"to\":\"2010-05-12\",\"numerator\":1,"
                + "\"denominator\":null,\"value\":null,\"groups\":[{\"locality\":\"east\","
                + "\"numerator\":1,\"denominator\":null,\"value\":null}]}]}");
  }

  @Test
  void percentilesAreByNearestRank() {
    for (int day : new int[] {11, 12, 13, 14, 17, 18}) {
      referral("R" + day, "2010-05-10T10:00:00Z", "");
      council.says(
          "referral.referrer-informed",
          "R" + day,
          "2010-05-%dT10:00:00Z".formatted(day),
          "{'child':'R%d'}".formatted(day));
    }
    assertThat(council.asks("clocks/referrer-informed/durations?by=authority"))
        .hasToString(
            "{\"clock\":\"referrer-informed\",\"unit\":\"working-days\","
                + "\"window\":{\"name\":\"ytd\",\"from\":\"2010-04-01\",\"to\":\"2010-06-30\"},"
                + "\"count\":6,"
                + "\"median\":3,\"p90\":6,\"histogram\":["
                + "{\"length\":1,\"count\":1,\"inTime\":1},{\"length\":2,\"count\":1,\"inTime\":1},"
                + "{\"length\":3,\"count\":1,\"inTime\":1},{\"length\":4,\"count\":1,\"inTime\":1},"
                + "{\"length\":5,\"count\":1,\"inTime\":1},{\"length\":6,\"count\":1,\"inTime\":0}],"
                + "\"groups\":[{\"authority\":\"E06000033\",\"count\":6,\"median\":3,\"p90\":6}]}");
    assertThat(council.asks("clocks/referrer-informed/durations?authority=nowhere").path("p90"))
        .hasToString("null");
  }

  @Test
  void allClocksOfThePolicyAreListedInTheOrderOfTheDefinitions() {
    JsonNode all = new Council("england-current", "2026-05-29").asks("clocks?at=2026-05-28");
    assertThat(all.path("clocks").findValuesAsText("clock"))
        .containsExactly(
            "referral-decision",
            "referrer-informed",
            "child-and-family-assessment",
            "child-and-family-assessment-from-start",
            "conference",
            "cp-review",
            "dv-notification",
            "dv-risk-assessment");
  }

  @Test
  void aListedClockTellsItsTotalAlone() {
    referral("R1", "2010-06-28T10:00:00Z", "east");
    assertThat(council.asks("clocks?at=2010-06-29").at("/clocks/0"))
        .hasToString(
            "{\"clock\":\"referral-decision\",\"unit\":\"working-days\",\"total\":{\"open\":1,"
                + "\"onTrack\":0,\"dueSoon\":0,\"dueToday\":1,\"overdue\":0}}");
  }

  @ParameterizedTest
  @CsvSource({
    "indicators/referral-decision?to=2027-12-31, false",
    "indicators/referral-decision?to=2028-01-01, true",
    "indicators/dv-risk-assessment?to=2028-01-01, false",
    "indicators/referrals?to=2028-01-01, false",
    "indicators/referral-decision/series?from=2027-01-01&to=2027-12-31, false",
    "indicators/referral-decision/series?from=2027-01-01&to=2028-01-01, true",
    "clocks/referral-decision/durations?to=2027-12-31, false",
    "clocks/referral-decision/durations?to=2028-01-01, true",
    "clocks/dv-risk-assessment/durations?to=2028-01-01, false",
    "clocks/dv-risk-assessment?at=2027-12-28, false",
    "clocks/dv-risk-assessment?at=2027-12-29, true",
    "clocks?at=2027-12-28, false",
    "clocks?at=2027-12-29, true"
  })
  void anAnswerWarnsWhereItDependsOnBankHolidaysThatNobodyKnowsYet(String read, boolean warns) {
    Council later = new Council("southend-2010", "2028-02-01");
    assertThat(later.asks(read).has("warning")).isEqualTo(warns);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicators/child-and-family-assessment",
        "indicators/no-such",
        "indicators/referrals?window=fortnight",
        "indicators/referrals?from=2010-01-01",
        "indicators/referrals?window=7d&from=2010-01-01&to=2010-02-01",
        "indicators/referrals?from=2010-02-01&to=2010-01-01",
        "indicators/referrals?to=2010-07-01",
        "indicators/referrals?to=2010-02-30",
        "indicators/referrals?basis=hope",
        "indicators/referrals?by=",
        "indicators/referrals?by=team,team",
        "indicators/referrals?by=ward",
        "indicators/referrals?disclosure=public",
        "indicators/referrals/series?from=2010-01-01",
        "indicators/referrals/series?from=2006-01-01&to=2010-06-30&step=day",
        "indicators/referrals/series?from=2010-01-01&to=2010-02-01&step=year",
        "clocks?by=team",
        "clocks/no-such",
        "clocks/no-such/durations",
        "clocks/cp-review?at=2010-07-01",
        "clocks/cp-review?window=7d",
        "quality?finding=orphan"
      })
  void whatAMonitorAnswersWithAnErrorIsNotAnswered(String read) {
    assertThatIllegalArgumentException().isThrownBy(() -> council.asks(read));
  }
}
