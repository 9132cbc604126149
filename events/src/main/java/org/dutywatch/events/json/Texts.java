package org.dutywatch.events.json;

import java.util.Optional;

/** What the contract asks of ids, dimensions and codes. */
final class Texts {
  /** The most Unicode code points that an id or a dimension may have. */
  static final int LONGEST = 128;

  private static final int LONGEST_AUTHORITY = 16;

  private Texts() {}

  /**
   * What keeps this from being up to {@value #LONGEST} code points without control characters;
   * empty where nothing does. Half of a surrogate pair is no code point.
   */
  static Optional<String> fault(String text) {
    int length = 0;
    for (int at = 0; at < text.length(); length++) {
      int codePoint = text.codePointAt(at);
      if (Character.isISOControl(codePoint)) {
        return Optional.of("a control character");
      }
      if (Character.getType(codePoint) == Character.SURROGATE) {
        return Optional.of("half of a surrogate pair");
      }
      at += Character.charCount(codePoint);
    }
    return length > LONGEST ? Optional.of(length + " characters") : Optional.empty();
  }

  /** As {@link #fault}, for an id, which is not empty either. */
  static Optional<String> faultOfId(String text) {
    return text.isEmpty() ? Optional.of("an empty string") : fault(text);
  }

  /** Whether this is the code of a local authority. */
  static boolean isAuthority(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!mayStandInAuthority(text.charAt(at))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_AUTHORITY;
  }

  /** Whether this is empty or white space alone, as Unicode has it (no-break spaces too). */
  static boolean isBlank(String text) {
    // All white space is in the basic plane, so that single chars tell.
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayStandInAuthority(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
