package org.dutywatch.monitor.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dutywatch.monitor.app.calendar.BankHolidayFile;
import org.dutywatch.monitor.app.calendar.EnglishBankHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final EnglishBankHolidays HOLIDAYS =
      new EnglishBankHolidays(BankHolidayFile.builtIn());

  private static final Set<LocalDate> HOLIDAY_DAYS =
      IntStream.rangeClosed(1955, 2050)
          .boxed()
          .flatMap(year -> HOLIDAYS.ofYear(year).stream())
          .collect(Collectors.toUnmodifiableSet());

  private final WorkingCalendar calendar = new WorkingCalendar(HOLIDAYS);

  @ParameterizedTest
  @CsvSource({
    // Wednesday before Easter 2010: Good Friday and Easter Monday do not count.
    "2010-03-31, 7, 2010-04-13",
    "2010-03-31, 0, 2010-03-31",
    "2010-03-31, 1, 2010-04-01",
    "2010-03-31, 2, 2010-04-06",
    // From a Saturday or a Sunday, Monday is day 1.
    "2026-11-21, 1, 2026-11-23",
    "2026-11-22, 1, 2026-11-23",
    "2026-11-21, 0, 2026-11-21",
    "2026-11-20, 1, 2026-11-23",
    // Two weeks with the jubilee and without the spring bank holiday it moved.
    "2002-05-24, 1, 2002-05-27",
    "2002-05-31, 1, 2002-06-05",
    "1999-12-30, 1, 2000-01-04",
    "2022-09-16, 1, 2022-09-20",
  })
  void theNthWorkingDayAfterTheStartIsTheLastInTime(LocalDate start, int n, LocalDate due) {
    assertThat(calendar.plusWorkingDays(start, n)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18, 2026-11-22", // a Wednesday: Thursday and Friday, and the weekend after them
    "2026-11-19, 2026-11-23",
    "2026-11-20, 2026-11-24",
    "2026-11-21, 2026-11-24",
    "2010-03-31, 2010-04-06", // before Easter: Thursday, then Tuesday after the holidays
  })
  void aDueDateIsDueSoonWhileAtMostTwoWorkingDaysLieBeforeIt(LocalDate day, LocalDate until) {
    assertThat(calendar.dueSoonUntil(day)).isEqualTo(until);
  }

  @Test
  void dueSoonAsSeenFromADayAgreesWithCountingForEveryDayOfTwentyThreeYears() {
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      LocalDate last = day;
      while (countedAfter(day, last.plusDays(1)) <= 2) {
        last = last.plusDays(1);
      }
      assertThat(calendar.dueSoonUntil(day)).as("from %s", day).isEqualTo(last);
    }
  }

  @Test
  void dueSoonAsSeenFromADueDateAgreesWithCountingForEveryDayOfTwentyThreeYears() {
    for (LocalDate due = FIRST; !due.isAfter(LAST); due = due.plusDays(1)) {
      int distance = 0;
      while (countedAfter(due.minusDays(distance + 1L), due) <= 2) {
        distance++;
      }
      assertThat(calendar.dueSoonDays(due)).as("due %s", due).isEqualTo(distance);
    }
  }

  @Test
  void bothWaysOfAskingForDueSoonAgree() {
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      for (int ahead = 0; ahead < 12; ahead++) {
        LocalDate due = day.plusDays(ahead);
        assertThat(!due.isAfter(calendar.dueSoonUntil(day)))
            .as("due %s as seen on %s", due, day)
            .isEqualTo(ahead <= calendar.dueSoonDays(due));
      }
    }
  }

  @Property
  void workingDaysAfterAgreesWithCountingDayByDay(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = -20, max = 900) int length) {
    LocalDate end = start.plusDays(length);

    assertThat(calendar.workingDaysAfter(start, end)).isEqualTo(countedAfter(start, end));
  }

  @Property
  void theNthWorkingDayIsAWorkingDayWithNMinusOneBeforeIt(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 120) int n) {
    LocalDate due = calendar.plusWorkingDays(start, n);

    assertThat(worked(due)).isTrue();
    assertThat(countedAfter(start, due)).isEqualTo(n);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1960, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go forward on 29 March 2026: British Summer Time is an hour ahead of UTC.
    "2026-03-28T23:59:59Z, 2026-03-28",
    "2026-03-29T00:30:00Z, 2026-03-29",
    "2026-03-29T22:59:59Z, 2026-03-29",
    "2026-03-29T23:00:00Z, 2026-03-30",
    // And back on 25 October 2026.
    "2026-10-24T22:59:59Z, 2026-10-24",
    "2026-10-24T23:00:00Z, 2026-10-25",
    "2026-10-25T23:00:00Z, 2026-10-25",
    "2026-10-25T23:59:59Z, 2026-10-25",
    "2026-10-26T00:00:00Z, 2026-10-26",
    // From 1968 to 1971 the clocks stayed an hour ahead all year.
    "1970-01-01T23:30:00Z, 1970-01-02",
  })
  void anInstantBelongsToTheLocalDateInLondon(Instant instant, LocalDate date) {
    assertThat(WorkingCalendar.dateOf(instant)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 2026-03-29T00:00:00Z",
    "2026-03-30, 2026-03-29T23:00:00Z",
    "2026-10-26, 2026-10-26T00:00:00Z",
  })
  void aDateBeginsAtMidnightInLondon(LocalDate date, Instant midnight) {
    assertThat(WorkingCalendar.startOf(date)).isEqualTo(midnight);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T09:00:00Z, 2026-01-05T09:00",
    "2026-07-05T23:30:00Z, 2026-07-06T00:30",
    // Twice half past one in the night in which the clocks go back: the first is meant.
    "2026-10-25T00:30:00Z, 2026-10-25T01:30",
  })
  void aClockOnTheWallShowsLondonsTime(Instant instant, LocalDateTime shown) {
    assertThat(WorkingCalendar.localTimeOf(instant)).isEqualTo(shown);
    assertThat(WorkingCalendar.instantOf(shown)).isEqualTo(instant);
  }

  @Test
  void aTimeThatTheClocksSkipIsAnHourLater() {
    assertThat(WorkingCalendar.instantOf(LocalDateTime.parse("2026-03-29T01:30")))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void aWorkingDayIsMondayToFridayAndNoBankHoliday() {
    WorkingCalendar oneHoliday = withHolidays(Set.of(LocalDate.of(2026, 11, 25)));

    assertThat(LocalDate.of(2026, 11, 23).datesUntil(LocalDate.of(2026, 11, 30)))
        .filteredOn(oneHoliday::isWorkingDay)
        .extracting(LocalDate::getDayOfWeek)
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    assertThat(oneHoliday.knownUntil()).isEqualTo(LAST);
  }

  @ParameterizedTest
  @CsvSource({
    "0201-05-04, 0201-05-08", // a year with digits changed over: a Monday
    "1899-12-29, 1900-01-04",
    "2199-12-31, 2200-01-06",
    "9000-05-05, 9000-05-09",
  })
  void workingDaysAreCountedInYearsFarAwayToo(LocalDate start, LocalDate due) {
    WorkingCalendar noHolidays = withHolidays(Set.of());

    assertThat(noHolidays.plusWorkingDays(start, 4)).isEqualTo(due);
    assertThat(noHolidays.workingDaysAfter(start, due)).isEqualTo(4);
  }

  private static WorkingCalendar withHolidays(Set<LocalDate> days) {
    return new WorkingCalendar(
        new BankHolidays() {
          @Override
          public Set<LocalDate> ofYear(int year) {
            return days;
          }

          @Override
          public LocalDate knownUntil() {
            return LAST;
          }
        });
  }

  private static int countedAfter(LocalDate start, LocalDate end) {
    int count = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      if (worked(day)) {
        count++;
      }
    }
    return count;
  }

  private static boolean worked(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAY_DAYS.contains(day);
  }
}
