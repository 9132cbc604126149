package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotificationsTest {
  private final Council council = new Council("southend-2010", "2010-06-20");

  private Council received(String incident, String received, String children) {
    return council.says(
        "dv-notification.received",
        "N1",
        received,
        "{'incidentTime':'%s','children':%s,'risk':'high'}".formatted(incident, children));
  }

  @Test
  void theNightIsJudgedByLocalDates() {
    // Two minutes past midnight of the 3rd by the clock on the wall.
    received("2010-06-01T22:59:00Z", "2010-06-02T23:02:00Z", "[]");
    council.says("dv-notification.assessed", "N1", "2010-06-03T22:59:00Z", "{}");
    assertThat(council.figure("dv-notification")).isEqualTo("0/1");
    assertThat(council.figure("dv-risk-assessment")).isEqualTo("1/1");
  }

  @Test
  void thePolicesClockIsNeverOpen() {
    received("2010-06-01T12:00:00Z", "2010-06-10T12:00:00Z", "[]");
    assertThat(council.bands("dv-notification?at=2010-06-05")).isEqualTo("0 0 0 0");
    assertThat(council.asks("clocks/dv-notification/durations").path("median").asInt())
        .isEqualTo(9);
    assertThat(council.bands("dv-risk-assessment?at=2010-06-10")).isEqualTo("0 0 1 0");
  }

  @Test
  void anIncidentAfterTheReceiptGivesNoClock() {
    received("2010-06-02T12:00:00Z", "2010-06-01T12:00:00Z", "[]");
    assertThat(council.figure("dv-notification?basis=due")).isEqualTo("0/0");
    assertThat(council.figure("dv-notifications")).isEqualTo("1/null");
  }

  @Test
  void theDistinctChildrenOfANotificationAreCounted() {
    received("2010-06-01T12:00:00Z", "2010-06-01T13:00:00Z", "['C1','C2','C1']");
    assertThat(council.figure("dv-children")).isEqualTo("2/null");
  }

  @Test
  void aNotificationWithoutChildrenIsInNoGroupOfChildren() {
    received("2010-06-01T12:00:00Z", "2010-06-01T13:00:00Z", "[]");
    assertThat(council.asks("indicators/dv-children?by=authority").path("groups").size()).isZero();
  }
}
