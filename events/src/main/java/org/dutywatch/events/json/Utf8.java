package org.dutywatch.events.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8, to the letter. */
final class Utf8 {
  private Utf8() {}

  /**
   * Whether all of this is UTF-8. The JSON parser alone would let overlong forms and encoded
   * surrogates pass.
   */
  static boolean isValid(byte[] bytes) {
    return isAscii(bytes) || isDecodable(bytes);
  }

  private static boolean isAscii(byte[] bytes) {
    int bits = 0;
    for (byte b : bytes) {
      bits |= b;
    }
    return bits >= 0;
  }

  private static boolean isDecodable(byte[] bytes) {
    try {
      // A new decoder reports faults; it does not replace them.
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException ignored) {
      return false;
    }
  }
}
