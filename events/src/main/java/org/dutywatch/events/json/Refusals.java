package org.dutywatch.events.json;

import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;

/** Words refusals alike: the field, what was expected, what was found. */
final class Refusals {
  private static final int LONGEST_QUOTE = 40;

  private Refusals() {}

  static RefusedException refusal(Reason reason, Field field, String expected, String found) {
    String name = field == Field.EVENT ? "event" : field.path();
    String message = name + ": expected " + expected + ", found " + found;
    return new RefusedException(new Refusal(reason, field.path(), message));
  }

  static RefusedException missing(Field field, String expected) {
    return refusal(Reason.MISSING_FIELD, field, expected, "nothing");
  }

  static RefusedException wrongType(Field field, String expected, Found found) {
    return refusal(Reason.WRONG_TYPE, field, expected, found.described());
  }

  /**
   * A piece of what was found, short enough for a log line and without characters that could change
   * how it reads. Not for ids: those belong in no message.
   */
  static String quoted(String text) {
    StringBuilder quote = new StringBuilder().append('"');
    text.codePoints().limit(LONGEST_QUOTE).map(Refusals::harmless).forEach(quote::appendCodePoint);
    boolean cut = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
    return quote.append(cut ? "…\"" : "\"").toString();
  }

  private static int harmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '?';
      default -> codePoint;
    };
  }
}
