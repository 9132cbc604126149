package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamesAnswersTest {
  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void tellsWhatThingsAreCalledAndWhatTheyBecame() {
    assertThat(api.answer("/api/v1/names"))
        .isEqualTo(
            TestApi.json(
                """
                {"authorities": [], "localities": [], "agencies": [], "teams": [
                  {"code": "first-contact", "name": "First contact", "successor": null},
                  {"code": "duty", "name": "Duty team", "successor": "first-contact"}]}"""));
  }

  @Test
  void tellsTheBankHolidaysOfSomeDays() {
    JsonNode august = api.answer("/api/v1/calendar?from=2010-08-01&to=2010-08-30");

    assertThat(august.path("bankHolidays"))
        .extracting(JsonNode::asText)
        .containsExactly("2010-08-30");
    assertThat(august.path("knownUntil").asText()).isEqualTo(TestApi.KNOWN_UNTIL.toString());
    assertThat(api.answer("/api/v1/calendar?from=2010-08-01&to=2010-08-29").path("bankHolidays"))
        .isEmpty();
  }

  @Test
  void tenYearsAreTheMost() {
    TestApi.problem(
        api.get("/api/v1/calendar?from=2000-01-01&to=2010-02-01"), 400, "too-many-steps");
    TestApi.problem(api.get("/api/v1/calendar?from=2000-01-01"), 400, "missing-parameter");
  }
}
