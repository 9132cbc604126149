package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NaiveCalendarTest {
  private final NaiveCalendar calendar = new NaiveCalendar(TrueBankHolidays.ALL);

  @ParameterizedTest
  @CsvSource({
    "2010-03-31, 7, 2010-04-13", // over Easter
    "2010-05-08, 1, 2010-05-10", // a Saturday: Monday is day 1
    "2010-05-09, 1, 2010-05-10", // a Sunday, too
    "2010-05-05, 1, 2010-05-06",
    "2010-05-07, 1, 2010-05-10",
    "2012-06-01, 1, 2012-06-06",
    "2010-05-05, 0, 2010-05-05"
  })
  void countsWorkingDaysFromTheDayAfterTheStart(LocalDate start, int days, LocalDate due) {
    assertThat(calendar.workingDayAfter(start, days)).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05",
        "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2010-12-27",
        "2010-12-28", "2022-01-03", "2023-01-02", "2009-12-28"
      })
  void movedAndOneOffHolidaysAreNoWorkingDays(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30", "2009-12-29"})
  void daysThatHolidaysWereMovedFromAreWorkingDays(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isTrue();
  }

  @Test
  void everyTrueHolidayFallsOnAWeekdayAndEveryYearHasEightOrMore() {
    assertThat(TrueBankHolidays.ALL).allMatch(day -> day.getDayOfWeek().getValue() <= 5);
    for (int year = 1999; year <= 2027; year++) {
      int of = year;
      assertThat(TrueBankHolidays.ALL.stream().filter(day -> day.getYear() == of).count())
          .isBetween(8L, 10L);
    }
  }

  @Test
  void aLengthCountsWorkingDaysAfterTheStartUpToTheStop() {
    LocalDate saturday = LocalDate.of(2010, 5, 8);
    assertThat(calendar.workingDaysAfter(saturday, saturday)).isZero();
    assertThat(calendar.workingDaysAfter(saturday, saturday.plusDays(1))).isZero();
    assertThat(calendar.workingDaysAfter(saturday, saturday.plusDays(2))).isEqualTo(1);
  }
}
