package org.dutywatch.monitor.api;

import java.util.Collection;

/** Puts what a client sent into a sentence safely: not too long, and without control characters. */
final class Wording {
  private static final int LONGEST = 100;

  private Wording() {}

  /** A value in quotation marks. */
  static String quoted(String value) {
    int points = value.codePointCount(0, value.length());
    String start =
        points <= LONGEST ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST));
    StringBuilder safe = new StringBuilder("'");
    start.codePoints().map(c -> isPlain(c) ? c : '?').forEach(safe::appendCodePoint);
    return safe.append(points <= LONGEST ? "'" : "...'").toString();
  }

  /** What there is to choose from. */
  static String list(Collection<String> choices) {
    return String.join(", ", choices);
  }

  private static boolean isPlain(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
