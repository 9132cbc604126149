package org.dutywatch.monitor.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A date in a cell, with its time of day where the cell has one. Midnight is no time of day: it is
 * what programs write that know the date alone.
 *
 * @param at the local date and time in Europe/London; noon where the cell has no time of day
 */
record CellDate(LocalDateTime at) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A smaller number is a count or a year in the wrong column, not a date of a child's case. */
  private static final LocalDate EARLIEST_NUMBER = LocalDate.of(1950, 1, 1);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d+)?");
  private static final Pattern SEPTEMBER = Pattern.compile("(?i)\\bsept\\b");

  private static final DateTimeFormatter TEXT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[d/M/uuuu][d-M-uuuu][d.M.uuuu][uuuu-M-d][uuuu/M/d][uuuuMMdd]")
          .appendPattern("[d-MMM-uuuu][d MMM uuuu][d MMMM uuuu][d/MMM/uuuu]")
          .appendPattern("[['T'][' ']H:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .appendPattern("]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * Reads a cell.
   *
   * @param text a date as text (day first, or year first), or the number that a spreadsheet keeps
   *     for a date
   * @param dates1904 whether such numbers count from 1904
   * @return the date; empty where the text is none
   */
  static Optional<CellDate> of(String text, boolean dates1904) {
    return NUMBER.matcher(text).matches()
        ? ofNumber(Double.parseDouble(text), dates1904)
        : ofText(text);
  }

  private static Optional<CellDate> ofNumber(double number, boolean dates1904) {
    return Stream.of(number)
        .filter(DateUtil::isValidExcelDate)
        .map(each -> DateUtil.getLocalDateTime(each, dates1904, true))
        .filter(at -> at != null && !at.toLocalDate().isBefore(EARLIEST_NUMBER))
        .filter(at -> at.getYear() <= 9999)
        .map(CellDate::noonIfMidnight)
        .findFirst();
  }

  private static Optional<CellDate> ofText(String text) {
    try {
      String plain = SEPTEMBER.matcher(text).replaceAll("Sep");
      return Optional.of(
          TEXT.parseBest(plain, LocalDateTime::from, LocalDate::from) instanceof LocalDateTime at
              ? noonIfMidnight(at)
              : noonIfMidnight(LocalDate.parse(plain, TEXT).atStartOfDay()));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private static CellDate noonIfMidnight(LocalDateTime at) {
    return new CellDate(at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.with(LocalTime.NOON) : at);
  }

  /** The local date. */
  LocalDate date() {
    return at.toLocalDate();
  }

  /** The instant that events state. */
  Instant instant() {
    return at.atZone(LONDON).toInstant();
  }
}
