package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bank holidays are known up to Friday 31 December 2010; no other day is one here. */
class CalendarWarningTest {
  private final TestApi api = new TestApi();

  @BeforeEach
  void todayIsInTheNextYear() {
    api.monitor.now = Optional.of(Instant.parse("2011-01-31T12:00:00Z"));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/indicators/referral-decision?to=2010-12-31, false",
    "/api/v1/indicators/referral-decision?to=2011-01-01, true",
    "/api/v1/indicators/dv-risk-assessment?to=2011-01-01, false",
    "/api/v1/indicators/referrals?to=2011-01-01, false",
    "/api/v1/indicators/referral-decision/series?from=2010-01-01&to=2011-01-01, true",
    "/api/v1/indicators/referral-decision/series?from=2010-01-01&to=2010-12-31, false",
    "/api/v1/clocks/referral-decision/durations?to=2011-01-01, true",
    "/api/v1/clocks/referral-decision/durations?to=2010-12-31, false",
    "/api/v1/clocks/dv-risk-assessment/durations?to=2011-01-01, false",
    "/api/v1/clocks/referral-decision?at=2010-12-28, false",
    "/api/v1/clocks/referral-decision?at=2010-12-29, true",
    "/api/v1/clocks/dv-risk-assessment?at=2010-12-29, true",
    "/api/v1/clocks?at=2010-12-28, false",
    "/api/v1/clocks?at=2010-12-29, true",
  })
  void anAnswerWarnsWhereItDependsOnDaysNotKnownForCertain(String path, boolean warns) {
    assertThat(api.answer(path).has("warning")).isEqualTo(warns);
  }

  /** On Tuesday what is due on Friday is not due soon, unless Friday turns out to be a holiday. */
  @ParameterizedTest
  @CsvSource({"2010-12-27, false", "2010-12-28, true"})
  void bandsWarnWhereTheDayAfterThoseDueSoonIsNotKnown(LocalDate at, boolean warns) {
    LocalDate thursday = LocalDate.of(2010, 12, 30);
    ObjectNode answer = Answers.object();
    new CalendarWarning(TestApi.calendar(thursday)).ofBands(answer, at);
    assertThat(answer.has("warning")).isEqualTo(warns);
  }

  @Test
  void theWarningSaysUpToWhenTheDaysAreKnown() {
    assertThat(api.answer("/api/v1/clocks").path("warning").asText()).contains("2010-12-31");
  }
}
