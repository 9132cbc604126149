package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2010-05-10T09:30:00Z, 2010-05-10T09:30:00Z",
    "2010-05-10t09:30:00z, 2010-05-10T09:30:00Z",
    "2010-05-10T09:30:00+01:00, 2010-05-10T08:30:00Z",
    "2010-05-10T09:30:00-05:30, 2010-05-10T15:00:00Z",
    "2010-05-10T09:30:00-00:00, 2010-05-10T09:30:00Z",
    "2010-05-10T09:30:00.5Z, 2010-05-10T09:30:00.5Z",
    "2010-05-10T09:30:00.1234567891Z, 2010-05-10T09:30:00.123456789Z",
    "2012-02-29T00:00:00+23:59, 2012-02-28T00:01:00Z"
  })
  void aTimeWithAnOffsetIsAnInstant(String text, Instant instant) throws RefusedException {
    assertThat(Rfc3339.instant("time", text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2010-05-10",
        "2010-05-10T09:30:00",
        "2010-05-10T09:30Z",
        "2010-05-10 09:30:00Z",
        "2010-02-29T09:30:00Z",
        "2010-13-01T09:30:00Z",
        "2010-05-10T24:00:00Z",
        "2010-05-10T09:30:60Z",
        "2010-05-10T09:30:00.Z",
        "2010-05-10T09:30:00+0100",
        "2010-05-10T09:30:00+24:00",
        "2010-05-10T09:30:00Z ",
        "10-05-10T09:30:00Z",
        "2010-05-10T09:30:00Z[Europe/London]"
      })
  void whatIsNoTimeWithAnOffsetIsRefused(String text) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Rfc3339.instant("time", text))
        .withMessageStartingWith("time: ");
  }

  @ParameterizedTest
  @CsvSource({
    "2010-06-01T22:59:59Z, 2010-06-01",
    "2010-06-01T23:00:00Z, 2010-06-02",
    "2010-12-01T23:59:59Z, 2010-12-01",
    // The nights on which the clocks change.
    "2010-03-28T00:59:59Z, 2010-03-28",
    "2010-03-28T22:59:59Z, 2010-03-28",
    "2010-03-28T23:00:00Z, 2010-03-29",
    "2010-10-30T23:00:00Z, 2010-10-31",
    "2010-10-31T23:30:00Z, 2010-10-31",
    // Whatever offset it is written with.
    "2010-06-02T08:30:00+09:00, 2010-06-02",
    "2010-06-02T07:30:00+09:00, 2010-06-01"
  })
  void anInstantBelongsToTheLocalDateItFallsOn(String text, LocalDate date)
      throws RefusedException {
    assertThat(Fact.localDate(Rfc3339.instant("time", text))).isEqualTo(date);
  }
}
