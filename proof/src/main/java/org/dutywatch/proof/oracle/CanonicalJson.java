package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes JSON in the one form of RFC 8785. */
final class CanonicalJson {
  private static final double EXACT_INTEGERS = 1L << 53;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** The canonical form; refused where there is none: infinite numbers and halves of characters. */
  static String of(JsonNode node) throws RefusedException {
    CanonicalJson canonical = new CanonicalJson();
    canonical.write(node);
    return canonical.out.toString();
  }

  private void write(JsonNode node) throws RefusedException {
    if (node.isObject()) {
      writeObject(node);
    } else if (node.isArray()) {
      writeArray(node);
    } else if (node.isTextual()) {
      writeText(node.textValue());
    } else if (node.isNumber()) {
      out.append(number(node.doubleValue()));
    } else {
      out.append(node.asText());
    }
  }

  private void writeObject(JsonNode node) throws RefusedException {
    Map<String, JsonNode> byUtf16 = new TreeMap<>();
    node.properties().forEach(field -> byUtf16.put(field.getKey(), field.getValue()));
    String separator = "{";
    for (Map.Entry<String, JsonNode> field : byUtf16.entrySet()) {
      out.append(separator);
      writeText(field.getKey());
      out.append(':');
      write(field.getValue());
      separator = ",";
    }
    out.append(byUtf16.isEmpty() ? "{}" : "}");
  }

  private void writeArray(JsonNode node) throws RefusedException {
    out.append('[');
    for (Iterator<JsonNode> entries = node.elements(); entries.hasNext(); ) {
      write(entries.next());
      out.append(entries.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void writeText(String text) throws RefusedException {
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new RefusedException("data: whole characters");
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = "\b\t\n\f\r\"\\".indexOf(c);
      if (known >= 0) {
        out.append('\\').append("btnfr\"\\".charAt(known));
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** A number as ECMAScript prints a double. */
  static String number(double value) throws RefusedException {
    if (!Double.isFinite(value)) {
      throw new RefusedException("data: numbers that a double can hold");
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
      return Long.toString((long) value);
    }
    String sign = value < 0 ? "-" : "";
    BigDecimal shortest = shortest(new BigDecimal(Math.abs(value))).stripTrailingZeros();
    return sign + layOut(shortest.unscaledValue().toString(), shortest);
  }

  /** The decimal with the fewest digits that reads back as this double, of those the nearest. */
  private static BigDecimal shortest(BigDecimal exact) {
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean upIsNearer = up.subtract(exact).compareTo(exact.subtract(down)) < 0;
      BigDecimal found =
          Stream.of(upIsNearer ? up : down, upIsNearer ? down : up)
              .filter(decimal -> decimal.doubleValue() == exact.doubleValue())
              .findFirst()
              .orElse(null);
      if (found != null) {
        return found;
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
  }

  private static String layOut(String digits, BigDecimal value) {
    int point = digits.length() - value.scale();
    if (point > 21 || point <= -6) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e") + (point - 1);
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length());
    }
    return point > 0
        ? digits.substring(0, point) + "." + digits.substring(point)
        : "0." + "0".repeat(-point) + digits;
  }
}
