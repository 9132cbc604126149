package org.dutywatch.proof.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the contract asks of text: bounds, order, what is blank. */
final class Texts {
  private static final int LONGEST = 128;
  private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9-]{1,16}");
  private static final Pattern BLANK = Pattern.compile("\\p{IsWhite_Space}*");

  private Texts() {}

  static String id(String field, String text) throws RefusedException {
    if (text.isEmpty()) {
      throw new RefusedException(field + ": 1 to 128 characters");
    }
    return name(field, text);
  }

  static String child(String field, String text) throws RefusedException {
    if (text.contains("/")) {
      throw new RefusedException(field + ": no slash");
    }
    return id(field, text);
  }

  static String name(String field, String text) throws RefusedException {
    if (text.codePointCount(0, text.length()) > LONGEST
        || text.codePoints().anyMatch(Texts::isNoCharacter)) {
      throw new RefusedException(field + ": at most 128 characters, no control characters");
    }
    return text;
  }

  private static boolean isNoCharacter(int codePoint) {
    int kind = Character.getType(codePoint);
    return kind == Character.CONTROL || kind == Character.SURROGATE;
  }

  static String authority(String text) throws RefusedException {
    if (!AUTHORITY.matcher(text).matches()) {
      throw new RefusedException("authority: 1 to 16 letters, digits or hyphens");
    }
    return text;
  }

  /** Whether there is nothing but Unicode white space. */
  static boolean isBlank(String text) {
    return BLANK.matcher(text).matches();
  }

  /** In the order of UTF-8 bytes, which is the order of code points. */
  static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  static String ofUtf8(String field, byte[] bytes) throws RefusedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(field + ": UTF-8");
    }
  }
}
