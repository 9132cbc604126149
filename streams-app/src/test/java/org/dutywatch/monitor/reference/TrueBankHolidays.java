package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bank holidays of England and Wales from 1999 to 2027, each written out. Those on a Saturday
 * or Sunday stand on the day that is given off instead.
 */
public final class TrueBankHolidays {
  /** Every one of them. */
  public static final Set<LocalDate> ALL =
      Map.ofEntries(
              Map.entry(1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31"),
              Map.entry(2000, "01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26"),
              Map.entry(2001, "01-01 04-13 04-16 05-07 05-28 08-27 12-25 12-26"),
              Map.entry(2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"),
              Map.entry(2003, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
              Map.entry(2004, "01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28"),
              Map.entry(2005, "01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
              Map.entry(2006, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
              Map.entry(2007, "01-01 04-06 04-09 05-07 05-28 08-27 12-25 12-26"),
              Map.entry(2008, "01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26"),
              Map.entry(2009, "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28"),
              Map.entry(2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
              Map.entry(2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"),
              Map.entry(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
              Map.entry(2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
              Map.entry(2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
              Map.entry(2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
              Map.entry(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
              Map.entry(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
              Map.entry(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
              Map.entry(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
              Map.entry(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
              Map.entry(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
              Map.entry(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
              Map.entry(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
              Map.entry(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
              Map.entry(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
              Map.entry(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
              Map.entry(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"))
          .entrySet()
          .stream()
          .flatMap(
              year ->
                  Arrays.stream(year.getValue().split(" "))
                      .map(day -> MonthDay.parse("--" + day).atYear(year.getKey())))
          .collect(Collectors.toUnmodifiableSet());

  private TrueBankHolidays() {}
}
