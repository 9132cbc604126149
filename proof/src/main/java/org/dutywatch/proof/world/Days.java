package org.dutywatch.proof.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Days on which something is easily got wrong, and moments of them. */
final class Days {
  /** Where all dates are local. */
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final List<LocalDate> HOSTILE =
      Stream.of(
              // the clocks go back, or forward
              "2009-10-25",
              "2010-10-31",
              "2010-03-28",
              "2021-10-31",
              "2022-03-27",
              // the ends of years; that of 1999 was a bank holiday
              "1999-12-31",
              "2009-12-31",
              "2010-12-27",
              "2021-12-31",
              // ends of February, with and without a leap day
              "2000-02-29",
              "2008-02-29",
              "2010-02-28",
              "2012-02-29",
              // Easter
              "2010-04-01",
              "2010-04-04",
              "2011-04-22",
              "2022-04-17",
              // bank holidays that were moved, and some of one year alone
              "2002-06-03",
              "2002-05-27",
              "2011-04-29",
              "2012-06-05",
              "2012-05-28",
              "2020-05-08",
              "2020-05-04",
              "2022-06-02",
              "2022-05-30",
              "2022-09-19",
              "2023-05-08",
              "2015-12-28",
              // a reporting year begins
              "2009-03-31",
              "2010-03-31",
              "2013-04-01",
              "2022-03-31",
              // months that are longer than one of the months after them
              "2009-11-30",
              "2010-08-31",
              "2010-05-31",
              "2011-11-30",
              "2021-11-30")
          .map(LocalDate::parse)
          .toList();

  private static final List<LocalTime> HOURS =
      Stream.of("00:00", "00:30", "01:30", "09:00", "12:00", "17:30", "23:30", "23:59:59.999999999")
          .map(LocalTime::parse)
          .toList();

  /** So many days after something, with which the timescales are just met or just missed. */
  private static final List<Integer> DISTANCES =
      List.of(0, 1, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 21, 22, 23, 49, 51, 53, 63, 65, 67);

  private final Chance chance;
  private final LocalDate anchor;

  Days(Chance chance) {
    this.chance = chance;
    this.anchor = chance.of(HOSTILE);
  }

  /** A day at or near the one that this world is about. */
  LocalDate any() {
    return anchor.plusDays(chance.of(-30, -7, -4, -3, -2, -1, -1, 0, 0, 0, 0, 1, 1, 2, 3, 5, 28));
  }

  /** A day on which something after this one may happen. */
  LocalDate after(LocalDate day) {
    return chance.oneIn(4) ? any() : day.plusDays(chance.of(DISTANCES));
  }

  /** So many months later, a day early or late at times. */
  LocalDate around(LocalDate day, int months) {
    return day.plusMonths(months).plusDays(chance.of(-1, 0, 0, 1));
  }

  /** A moment of a local day; of an hour that comes twice one of both. */
  Instant moment(LocalDate day) {
    ZonedDateTime local = day.atTime(chance.of(HOURS)).atZone(LONDON);
    return (chance.oneIn(2) ? local.withEarlierOffsetAtOverlap() : local.withLaterOffsetAtOverlap())
        .toInstant();
  }

  /** A moment as a text of RFC 3339, whose offset may put it on another date than London's. */
  String written(Instant moment) {
    ZoneOffset offset =
        ZoneOffset.of(chance.of("Z", "Z", "+00:00", "+01:00", "-10:00", "+14:00", "+05:45"));
    String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(offset));
    return switch (chance.from(0, 9)) {
      case 0 -> text.replace('T', 't').replace('Z', 'z');
      case 1 -> text.replace("Z", chance.of("+00:00", "-00:00"));
      default -> text;
    };
  }

  static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, LONDON);
  }
}
