package org.dutywatch.monitor.app.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.policy.Measure;

/** Reads targets and known figures: {@code 80.0%}, {@code 0.8}, {@code 33 working days}. */
final class FigureReader {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,5}) (working )?days?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String SHARE = "a share from 0 to 1 or a percentage such as 80.0%";

  private FigureReader() {}

  /** A target as a fraction of 1; absent where it says so. */
  static Optional<Double> target(YamlNode node, Measure measure) {
    String expected = SHARE + ", or none";
    String text = node.asText(expected);
    if (text.equals("none")) {
      return Optional.empty();
    }
    if (measure.isCount()) {
      throw node.place().refuse("a count can have no target");
    }
    return Optional.of(share(text).orElseThrow(() -> node.place().refuse(text, expected)));
  }

  /** A share, for a count a number, for a clock also a number of days. */
  static double figure(YamlNode node, Measure measure) {
    if (measure.isCount()) {
      String text = node.asText("a number");
      return number(text).orElseThrow(() -> node.place().refuse(text, "a number"));
    }
    if (!measure.hasBases()) {
      String text = node.asText(SHARE);
      return share(text).orElseThrow(() -> node.place().refuse(text, SHARE));
    }
    String expected = SHARE + ", or a number of days such as 33 working days";
    String text = node.asText(expected);
    Matcher days = DAYS.matcher(text);
    return days.matches()
        ? Double.parseDouble(days.group(1))
        : share(text).orElseThrow(() -> node.place().refuse(text, expected));
  }

  private static Optional<Double> share(String text) {
    boolean percentage = text.endsWith("%");
    String number = percentage ? text.substring(0, text.length() - 1).stripTrailing() : text;
    return decimal(number)
        .map(value -> percentage ? value.divide(HUNDRED) : value)
        .filter(value -> value.compareTo(BigDecimal.ONE) <= 0)
        .map(BigDecimal::doubleValue);
  }

  private static Optional<Double> number(String text) {
    return decimal(text).map(BigDecimal::doubleValue);
  }

  private static Optional<BigDecimal> decimal(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
