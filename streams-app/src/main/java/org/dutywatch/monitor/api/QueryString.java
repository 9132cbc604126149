package org.dutywatch.monitor.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a query string apart, strictly: what cannot be decoded is a problem, not a guess. */
final class QueryString {
  private QueryString() {}

  /**
   * The parameters by name, in order, each with its values in order.
   *
   * @param raw as it stands in the request; null where there is none
   */
  static Map<String, List<String>> parameters(String raw) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (raw == null) {
      return parameters;
    }
    for (int start = 0; start <= raw.length(); ) {
      int end = raw.indexOf('&', start);
      String pair = raw.substring(start, end < 0 ? raw.length() : end);
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
      start = end < 0 ? raw.length() + 1 : end + 1;
    }
    return parameters;
  }

  private static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(hexByte(text, i));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c == '+' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable("The query holds bytes that are no UTF-8.");
    }
  }

  private static int hexByte(String text, int percent) {
    int high = percent + 2 < text.length() ? digit(text.charAt(percent + 1)) : -1;
    int low = high < 0 ? -1 : digit(text.charAt(percent + 2));
    if (low < 0) {
      throw unreadable("The query holds a '%' that two hexadecimal digits do not follow.");
    }
    return high * 16 + low;
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private static ProblemException unreadable(String detail) {
    return new ProblemException(ProblemType.UNREADABLE_QUERY, detail);
  }
}
