package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05",
        "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2023-05-01",
        "2010-04-02", "2010-04-05", "2010-05-03", "2010-05-31", "2010-08-30"
      })
  void nobodyWorksOnABankHoliday(LocalDate day) {
    assertThat(new WorkingDays().isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30", "1995-05-01"})
  void theDayThatABankHolidayWasMovedFromIsWorked(LocalDate day) {
    assertThat(new WorkingDays().isWorkingDay(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // Christmas on a Saturday, on a Sunday; Boxing Day on a Saturday; neither.
    "2010-12-24, 2010-12-29, 1",
    "2011-12-23, 2011-12-28, 1",
    "2009-12-24, 2009-12-29, 1",
    "2012-12-24, 2012-12-27, 1",
    // New Year's Day on a Saturday, on a Sunday, on a Friday.
    "2010-12-31, 2011-01-04, 1",
    "2011-12-30, 2012-01-03, 1",
    "2009-12-31, 2010-01-04, 1"
  })
  void whatFallsOnAWeekendMovesToTheNextWorkingDays(LocalDate day, LocalDate next, int count) {
    assertThat(new WorkingDays().after(day, count)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1975-03-30",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2010-04-04",
        "2011-04-24",
        "2038-04-25",
        "2049-04-18",
        "2075-04-07"
      })
  void easterIsComputed(LocalDate sunday) {
    assertThat(BankHolidays.easterSunday(sunday.getYear())).isEqualTo(sunday);
  }
}
