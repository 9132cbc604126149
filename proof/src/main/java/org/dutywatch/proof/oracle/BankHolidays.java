package org.dutywatch.proof.oracle;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bank holidays of England and Wales, by the rules since 1974 and the days proclaimed. */
final class BankHolidays {
  private static final Map<Integer, MonthDay> EARLY_MAY_MOVED =
      Map.of(1995, MonthDay.of(5, 8), 2020, MonthDay.of(5, 8));
  private static final Map<Integer, MonthDay> SPRING_MOVED =
      Map.of(2002, MonthDay.of(6, 4), 2012, MonthDay.of(6, 4), 2022, MonthDay.of(6, 2));
  private static final Set<LocalDate> ONE_OFF =
      Set.of(
          LocalDate.of(1977, 6, 7),
          LocalDate.of(1981, 7, 29),
          LocalDate.of(1999, 12, 31),
          LocalDate.of(2002, 6, 3),
          LocalDate.of(2011, 4, 29),
          LocalDate.of(2012, 6, 5),
          LocalDate.of(2022, 6, 3),
          LocalDate.of(2022, 9, 19),
          LocalDate.of(2023, 5, 8));
  private static final int FIRST_EARLY_MAY = 1978;

  private BankHolidays() {}

  /** All of a year that fall on Monday to Friday, substitutes included. */
  static Set<LocalDate> of(int year) {
    Set<LocalDate> days = new HashSet<>();
    LocalDate easter = easterSunday(year);
    days.add(easter.minusDays(2));
    days.add(easter.plusDays(1));
    if (year >= FIRST_EARLY_MAY) {
      LocalDate firstMonday = LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY));
      days.add(moved(EARLY_MAY_MOVED, firstMonday));
    }
    days.add(moved(SPRING_MOVED, LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY))));
    days.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
    ONE_OFF.stream().filter(day -> day.getYear() == year).forEach(days::add);
    // Which of two days takes which substitute makes no difference: they all end up in the set.
    List.of(
            LocalDate.of(year, Month.JANUARY, 1),
            LocalDate.of(year, Month.DECEMBER, 25),
            LocalDate.of(year, Month.DECEMBER, 26))
        .forEach(day -> days.add(orNextFree(day, days)));
    return days;
  }

  private static LocalDate moved(Map<Integer, MonthDay> exceptions, LocalDate usual) {
    MonthDay exception = exceptions.get(usual.getYear());
    return exception == null ? usual : exception.atYear(usual.getYear());
  }

  private static LocalDate orNextFree(LocalDate day, Set<LocalDate> taken) {
    LocalDate free = day;
    while (isWeekend(free) || taken.contains(free)) {
      free = free.plusDays(1);
    }
    return free;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /** Easter by the Gregorian computus, as Meeus, Jones and Butcher give it. */
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
