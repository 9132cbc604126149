package org.dutywatch.events.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.util.Optional;

/**
 * Reads and writes the times of RFC 3339, such as {@code 2026-03-29T09:15:00.25+01:00}. Reading is
 * on the way of every event, twice, and several times as quick as the formatters of the JDK.
 */
final class Rfc3339 {
  private static final long NONE = Long.MIN_VALUE;
  private static final int SECONDS_END = 19;
  private static final int OFFSET_LENGTH = 6;
  private static final int NANO_DIGITS = 9;
  private static final long SECONDS_A_DAY = 86_400;

  private static final Instant FIRST_IN_UTC = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant FIRST_AFTER_UTC = Instant.parse("+10000-01-01T00:00:00Z");
  private static final String WIDEST_OFFSET = "23:59";
  private static final long WIDEST_OFFSET_SECONDS = 86_340;

  private Rfc3339() {}

  /**
   * The instant that this text names; empty where it is not RFC 3339. Years are 0000 to 9999, a
   * leap second is refused, and of a fraction what goes beyond nanoseconds is cut off.
   */
  static Optional<Instant> parse(String text) {
    if (!hasMarks(text)) {
      return Optional.empty();
    }
    int fractionEnd = fractionEnd(text);
    long days = epochDay(text);
    long seconds = secondOfDay(text);
    long offset = offsetSeconds(text, fractionEnd);
    if (days == NONE || seconds == NONE || offset == NONE || fractionEnd == SECONDS_END + 1) {
      return Optional.empty();
    }
    long epochSecond = days * SECONDS_A_DAY + seconds - offset;
    return Optional.of(Instant.ofEpochSecond(epochSecond, nanos(text, fractionEnd)));
  }

  /**
   * Writes an instant in UTC. The few that only an offset brings into the years 0000 to 9999 are
   * written with one.
   *
   * @throws IllegalArgumentException where no offset does
   */
  static String format(Instant instant) {
    if (instant.isBefore(FIRST_IN_UTC)) {
      return shifted(instant, WIDEST_OFFSET_SECONDS, "+" + WIDEST_OFFSET);
    }
    if (!instant.isBefore(FIRST_AFTER_UTC)) {
      return shifted(instant, -WIDEST_OFFSET_SECONDS, "-" + WIDEST_OFFSET);
    }
    return instant.toString();
  }

  private static String shifted(Instant instant, long seconds, String offset) {
    Instant local = instant.plusSeconds(seconds);
    if (local.isBefore(FIRST_IN_UTC) || !local.isBefore(FIRST_AFTER_UTC)) {
      throw new IllegalArgumentException("No time of RFC 3339: " + instant);
    }
    String utc = local.toString();
    return utc.substring(0, utc.length() - 1) + offset;
  }

  private static boolean hasMarks(String text) {
    return text.length() > SECONDS_END
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.charAt(10) == 'T' || text.charAt(10) == 't')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static long epochDay(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    boolean readable = year >= 0 && month >= 1 && month <= 12 && day >= 1;
    if (!readable || day > Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year))) {
      return NONE;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  private static long secondOfDay(String text) {
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECONDS_END);
    boolean readable = hour >= 0 && minute >= 0 && second >= 0;
    if (!readable || hour > 23 || minute > 59 || second > 59) {
      return NONE;
    }
    return hour * 3600L + minute * 60L + second;
  }

  /** Where the fraction ends; where there is none, that is where the seconds end. */
  private static int fractionEnd(String text) {
    int at = SECONDS_END;
    if (text.charAt(at) == '.') {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static int nanos(String text, int fractionEnd) {
    int nanos = 0;
    for (int digit = 1; digit <= NANO_DIGITS; digit++) {
      int at = SECONDS_END + digit;
      nanos = nanos * 10 + (at < fractionEnd ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static long offsetSeconds(String text, int from) {
    int length = text.length() - from;
    if (length == 1 && (text.charAt(from) == 'Z' || text.charAt(from) == 'z')) {
      return 0;
    }
    if (length != OFFSET_LENGTH || text.charAt(from + 3) != ':') {
      return NONE;
    }
    char sign = text.charAt(from);
    int hours = number(text, from + 1, from + 3);
    int minutes = number(text, from + 4, from + 6);
    boolean readable = (sign == '+' || sign == '-') && hours >= 0 && minutes >= 0;
    if (!readable || hours > 23 || minutes > 59) {
      return NONE;
    }
    long seconds = hours * 3600L + minutes * 60L;
    return sign == '-' ? -seconds : seconds;
  }

  /** The digits from here to there as a number; -1 where not all of them are digits. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      if (!isDigit(text.charAt(at))) {
        return -1;
      }
      number = number * 10 + (text.charAt(at) - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
