package org.dutywatch.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers in Grafana's units. */
final class ShownNumber {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");
  private static final Pattern PART = Pattern.compile("([\\d.]+) ([a-zµ]+?)s?(?:, |$)");
  private static final double ROUNDING = 1e-9;

  /** Seconds. */
  private static final Map<String, Double> LENGTHS =
      Map.of(
          "µ", 1e-6,
          "m", 1e-3,
          "", 1.0,
          "second", 1.0,
          "min", 60.0,
          "minute", 60.0,
          "hour", 3600.0,
          "day", 86_400.0,
          "week", 7 * 86_400.0,
          "month", 30 * 86_400.0);

  private ShownNumber() {}

  /** Whether a text is what a field has to show of a value, to the last digit shown. */
  static boolean is(String text, double value, FieldSettings field) {
    String word = field.word(value);
    if (!word.isEmpty()) {
      return text.equals(word);
    }
    double digit = Math.pow(10, -field.decimals());
    return switch (field.unit()) {
      case "none", "locale" -> near(number(text), value, digit);
      case "percentunit" ->
          text.endsWith("%") && near(number(text.replace("%", "")), value * 100, digit);
      case "s" -> isTime(text, value, digit);
      case "dtdurations" -> isSpan(text, value);
      default -> field.unit().startsWith("time:") && isMoment(text, value);
    };
  }

  /** A number, or what is near to none. */
  private static double number(String text) {
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text.replace(",", "")) : Double.NaN;
  }

  private static boolean near(double shown, double value, double digit) {
    return Math.abs(shown - value) <= digit / 2 + ROUNDING;
  }

  private static boolean isTime(String text, double seconds, double digit) {
    Matcher only = PART.matcher(text);
    if (!only.matches()) {
      return false;
    }
    double length = LENGTHS.get(only.group(2).equals("s") ? "" : only.group(2));
    return near(number(only.group(1)) * length, seconds, digit * length);
  }

  /** Nothing is rounded up: what is left is less than one of the smallest unit shown. */
  private static boolean isSpan(String text, double seconds) {
    double sum = 0;
    double length = 0;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      length = LENGTHS.get(parts.group(2));
      sum += number(parts.group(1)) * length;
    }
    return length > 0 && sum <= seconds + ROUNDING && seconds < sum + length;
  }

  private static boolean isMoment(String text, double milliseconds) {
    ZonedDateTime exactly = Instant.ofEpochMilli((long) milliseconds).atZone(LONDON);
    return text.equals(MOMENT.format(exactly));
  }
}
