package org.dutywatch.proof.oracle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads instants as RFC 3339 writes them, with an offset. */
final class Rfc3339 {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})[Tt](\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?"
              + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

  private Rfc3339() {}

  /** The instant, to the nanosecond; a leap second is refused. */
  static Instant instant(String field, String text) throws RefusedException {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new RefusedException(field + ": RFC 3339 with an offset");
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(form, 1),
              number(form, 2),
              number(form, 3),
              number(form, 4),
              number(form, 5),
              number(form, 6),
              nanos(form.group(7)));
      return local.toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds(form));
    } catch (DateTimeException e) {
      throw new RefusedException(field + ": a date and time of day that exist");
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static long offsetSeconds(Matcher form) {
    if (form.group(8) == null) {
      return 0;
    }
    long seconds = number(form, 9) * 3600L + number(form, 10) * 60L;
    return form.group(8).equals("-") ? -seconds : seconds;
  }
}
