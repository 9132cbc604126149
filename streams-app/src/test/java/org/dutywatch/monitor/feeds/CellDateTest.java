package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/03/2019",
        "1/3/2019",
        "01-03-2019",
        "01.03.2019",
        "2019-03-01",
        "2019/03/01",
        "20190301",
        "01-Mar-2019",
        "1-MAR-2019",
        "01 Mar 2019",
        "1 March 2019",
        "2019-03-01 00:00:00",
        "2019-03-01T00:00:00.000",
        "01/03/2019 00:00",
        "43525",
        "43525.0"
      })
  void aDateWithoutATimeIsLocalNoon(String text) {
    assertThat(CellDate.of(text, false))
        .map(CellDate::instant)
        .hasValue(Instant.parse("2019-03-01T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-07-01, 2019-07-01T11:00:00Z",
    "01/07/2019 14:30, 2019-07-01T13:30:00Z",
    "43647.604166666664, 2019-07-01T13:30:00Z",
    "2019-03-01T09:05:07, 2019-03-01T09:05:07Z",
    "5 Sept 2019, 2019-09-05T11:00:00Z"
  })
  void timesOfDayAreLocal(String text, Instant instant) {
    assertThat(CellDate.of(text, false)).map(CellDate::instant).hasValue(instant);
  }

  @Test
  void numbersMayCountFrom1904() {
    assertThat(CellDate.of("42063", true))
        .map(CellDate::instant)
        .hasValue(Instant.parse("2019-03-01T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/a",
        "31/02/2019",
        "29/02/2019",
        "13/13/2019",
        "01/03/19",
        "2019",
        "12",
        "-43525",
        "9999999",
        "1234567890",
        "ERROR:#N/A",
        "TRUE",
        "01/03/2019 25:00"
      })
  void whatIsNoDateIsNotRead(String text) {
    assertThat(CellDate.of(text, false)).isEmpty();
  }
}
