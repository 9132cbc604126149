package org.dutywatch.monitor.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Days and times around one date that is easy to get wrong: many on the same few days, some months
 * and years away, a few at the ends of the calendar.
 *
 * @param base the date
 */
record HostileDays(LocalDate base) {
  private static final List<String> BASES =
      List.of(
          "2008-02-29", // a leap day
          "2009-05-02", // Saturday before a bank holiday
          "2009-12-24", // Boxing Day moves to the 28th
          "2010-01-29", // a month later there is no such day
          "2010-03-27", // summer time begins on the 28th
          "2010-03-31", // end of a reporting year, then Easter
          "2010-10-30", // summer time ends on the 31st
          "2010-11-30", // three months later there is no such day
          "2010-12-24", // Christmas on a Saturday
          "2011-04-21", // Easter and a royal wedding
          "2011-12-30", // New Year on a Sunday
          "2012-02-29", // a leap day
          "2012-05-25", // the late May holiday moved into June
          "2012-06-01", // two holidays in a row
          "2012-10-27", // summer time ends on the 28th
          "2022-04-14", // Easter
          "2022-06-01", // two holidays in a row
          "2022-09-16"); // a funeral on the Monday

  private static final LocalTime LAST_NANO = LocalTime.MAX;

  /** One of the dates. */
  static HostileDays draw(Chance chance) {
    return new HostileDays(LocalDate.parse(chance.oneOf(BASES)));
  }

  /** A day to call today: some of what is stated may lie after it. */
  LocalDate today(Chance chance) {
    return base.plusDays(chance.oneOf(0, 1, 4, 12, 35, 120, 400, 800, 800, 1200));
  }

  /** A day; mostly one of the few near the base. */
  LocalDate day(Chance chance) {
    int kind = chance.below(100);
    if (kind < 35) {
      return base.plusDays(chance.below(2));
    }
    if (kind < 70) {
      return base.plusDays(chance.below(12) - 2);
    }
    if (kind < 90) {
      int months = chance.oneOf(-24, -12, -6, -3, 1, 3, 6, 9, 12, 12, 24);
      return base.plusMonths(months).plusDays(chance.below(3) - 1);
    }
    if (kind < 98) {
      return base.plusDays(chance.below(1600) - 800);
    }
    return LocalDate.parse(chance.oneOf("0001-01-03", "1970-01-01", "1999-12-31", "9999-12-29"));
  }

  /** A day that is probably soon after another; in the long run months and years after. */
  LocalDate dayAfter(LocalDate day, Chance chance) {
    int kind = chance.below(100);
    if (kind < 45) {
      return day.plusDays(chance.below(12));
    }
    if (kind < 65) {
      // Around 15, 35 and 45 working days.
      return day.plusDays(chance.oneOf(20, 48, 62) + chance.below(7));
    }
    if (kind < 85) {
      return day.plusMonths(chance.oneOf(1, 3, 3, 6, 9, 12, 24, 24)).plusDays(chance.below(3) - 1);
    }
    if (kind < 90) {
      return day.minusDays(1 + chance.below(3));
    }
    return day(chance);
  }

  /** A time on or near a day, written with some offset; often close to midnight. */
  OffsetDateTime time(LocalDate day, Chance chance) {
    LocalTime time =
        chance.oneOf(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 30),
            LocalTime.of(1, 0),
            LocalTime.of(1, 30),
            LocalTime.NOON,
            LocalTime.NOON,
            LocalTime.of(23, 0),
            LocalTime.of(23, 30),
            LAST_NANO);
    ZoneOffset offset = ZoneOffset.ofHours(chance.oneOf(0, 0, 0, 0, 1, 1, 1, 1, 9, -5, 14, -12));
    return OffsetDateTime.of(day, time, offset);
  }

  /** When something was recorded that happened at a time: mostly then or soon after. */
  Instant recorded(Instant time, Chance chance) {
    int kind = chance.below(100);
    if (kind < 35) {
      return time;
    }
    if (kind < 60) {
      return time.plusSeconds(chance.below(10 * 24 * 3600));
    }
    if (kind < 75) {
      // The same few instants again and again, so that statements tie.
      return base.plusDays(chance.oneOf(14, 40)).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    if (kind < 85) {
      return time(day(chance), chance).toInstant();
    }
    return time(LondonDays.of(time).minusDays(chance.oneOf(1, 1, 1, 2, 3)), chance).toInstant();
  }
}
