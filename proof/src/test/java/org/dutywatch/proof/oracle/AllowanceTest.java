package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
  private final WorkingDays calendar = new WorkingDays();

  @ParameterizedTest
  @CsvSource({
    "2010-03-31, 7, WORKING_DAYS, 2010-04-13",
    "2010-05-08, 1, WORKING_DAYS, 2010-05-10",
    "2010-05-10, 0, DAYS, 2010-05-10",
    "2010-05-10, 1, DAYS, 2010-05-11",
    "2009-11-30, 3, MONTHS, 2010-02-28",
    "2011-11-30, 3, MONTHS, 2012-02-29",
    "2010-02-28, 6, MONTHS, 2010-08-28"
  })
  void theDayAClockStartsIsDayNought(
      LocalDate start, int length, Allowance.Unit unit, LocalDate due) {
    assertThat(new Allowance(length, unit).dueOn(start, calendar)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-05-12, 2010-05-11, OVERDUE",
    "2010-05-12, 2010-05-12, DUE_TODAY",
    // From a Wednesday: Friday, and the weekend after it; not Monday.
    "2010-05-12, 2010-05-14, DUE_SOON",
    "2010-05-12, 2010-05-15, DUE_SOON",
    "2010-05-12, 2010-05-16, DUE_SOON",
    "2010-05-12, 2010-05-17, ON_TRACK",
    // Over Easter.
    "2010-03-31, 2010-04-06, DUE_SOON",
    "2010-03-31, 2010-04-07, ON_TRACK"
  })
  void aClockIsDueSoonWithTwoWorkingDaysLeft(LocalDate day, LocalDate due, Band band) {
    assertThat(Band.of(due, day, calendar)).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-03-31, 2010-04-13, 7",
    "2010-05-08, 2010-05-08, 0",
    "2010-05-08, 2010-05-09, 0",
    "2010-05-08, 2010-05-10, 1"
  })
  void howLongAClockTookIsCountedInWorkingDays(LocalDate start, LocalDate stop, int length) {
    assertThat(calendar.between(start, stop)).isEqualTo(length);
  }
}
