package org.dutywatch.monitor.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishBankHolidaysTest {
  private final EnglishBankHolidays holidays = new EnglishBankHolidays(BankHolidayFile.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1995 | 01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26
          1996 | 01-01 04-05 04-08 05-06 05-27 08-26 12-25 12-26
          1997 | 01-01 03-28 03-31 05-05 05-26 08-25 12-25 12-26
          1998 | 01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28
          1999 | 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31
          2000 | 01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26
          2001 | 01-01 04-13 04-16 05-07 05-28 08-27 12-25 12-26
          2002 | 01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26
          2003 | 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
          2004 | 01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28
          2005 | 01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27
          2006 | 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
          2007 | 01-01 04-06 04-09 05-07 05-28 08-27 12-25 12-26
          2008 | 01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26
          2009 | 01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28
          2010 | 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
          2011 | 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27
          2012 | 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26
          2013 | 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
          2014 | 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
          2015 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
          2016 | 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27
          2017 | 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
          2018 | 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
          2019 | 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
          2020 | 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
          2021 | 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
          2022 | 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
          2023 | 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
          2024 | 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
          2025 | 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
          2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
          2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
          2028 | 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
          2029 | 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
          2030 | 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
          """)
  void everyYearHasItsTrueBankHolidays(int year, String days) {
    List<LocalDate> expected =
        Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();

    assertThat(holidays.ofYear(year)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1973-11-14", "1977-06-07", "1981-07-29", "1978-05-01", "1974-01-01"})
  void daysBefore1995ThatWereBankHolidaysAreThere(LocalDate day) {
    assertThat(holidays.ofYear(day.getYear())).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1977-05-02", "1973-01-01", "1972-01-03"})
  void daysThatBecameBankHolidaysOnlyLaterAreNotThere(LocalDate day) {
    assertThat(holidays.ofYear(day.getYear())).doesNotContain(day);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1582, 1700, 1900, 9999, 10000})
  void aYearFarAwayIsComputedByRule(int year) {
    assertThat(holidays.ofYear(year)).allMatch(day -> day.getYear() == year);
  }

  @Test
  @Timeout(30)
  void aTypingSlipOfThousandsOfYearsIsCountedOnceAndThenQuickly() {
    WorkingCalendar calendar = new WorkingCalendar(holidays);
    LocalDate start = LocalDate.of(1, 1, 1);
    LocalDate end = LocalDate.of(9999, 12, 31);
    calendar.workingDaysAfter(start, end);

    long before = System.nanoTime();
    int days = calendar.workingDaysAfter(start, end);

    assertThat(days).isBetween(2_520_000, 2_540_000);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void theDaysAreKnownToBeCompleteUntilTheEndOf2027() {
    assertThat(holidays.knownUntil()).isEqualTo("2027-12-31");
  }

  @Test
  void theFingerprintChangesWithADayAndNotWithTheDateUpToWhichTheDaysAreKnown() {
    LocalDate wedding = LocalDate.of(2031, 5, 14);
    String without = fingerprint(LocalDate.of(2027, 12, 31), Set.of());

    assertThat(fingerprint(LocalDate.of(2030, 12, 31), Set.of())).isEqualTo(without);
    assertThat(fingerprint(LocalDate.of(2027, 12, 31), Set.of(wedding))).isNotEqualTo(without);
  }

  private static String fingerprint(LocalDate knownUntil, Set<LocalDate> added) {
    return BankHolidayFingerprint.of(
        new EnglishBankHolidays(new BankHolidayCorrections(knownUntil, added, Set.of())));
  }
}
