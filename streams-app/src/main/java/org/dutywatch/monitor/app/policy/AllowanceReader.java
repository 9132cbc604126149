package org.dutywatch.monitor.app.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Timescale;
import org.dutywatch.monitor.domain.policy.Timescale.Step;

/** Reads how long a clock may run: {@code 7 working days}, {@code same day}, {@code 3 months}. */
final class AllowanceReader {
  private static final String ALLOWANCE =
      "same day, or a number from 0 to 9999 with its unit, such as 7 working days, 1 day"
          + " or 3 months";
  private static final String DATE = "a date such as 2010-04-01";
  private static final Pattern WORDS = Pattern.compile("(\\d{1,4}) +(working days?|days?|months?)");

  private AllowanceReader() {}

  /**
   * One allowance, or a list of them: first the one that holds from the beginning, then others with
   * the dates from which they hold.
   */
  static Timescale timescale(YamlNode node) {
    if (!(node instanceof YamlNode.Sequence list)) {
      return Timescale.always(allowance(node));
    }
    if (list.items().isEmpty()) {
      throw node.place().refuse("found an empty list, expected " + ALLOWANCE);
    }
    List<Step> steps = new ArrayList<>();
    for (YamlNode item : list.items()) {
      Step step =
          steps.isEmpty() ? new Step(LocalDate.MIN, allowance(item)) : laterStep(item, steps);
      steps.add(step);
    }
    return new Timescale(steps);
  }

  private static Step laterStep(YamlNode item, List<Step> before) {
    YamlNode.Mapping mapping =
        item.asMapping("a later allowance such as {from: 2010-04-01, within: 10 working days}");
    Fields fields = new Fields(mapping, List.of("from", "within"));
    LocalDate from = date(fields.get("from", DATE));
    Step last = before.get(before.size() - 1);
    if (!from.isAfter(last.from())) {
      throw fields.get("from", DATE).place().refuse(from.toString(), "a date after " + last.from());
    }
    YamlNode within = fields.get("within", ALLOWANCE);
    Allowance allowance = allowance(within);
    requireSameUnit(within, allowance, last.allowance());
    return new Step(from, allowance);
  }

  /** Refuses an allowance in another unit than one it is compared with. */
  static void requireSameUnit(YamlNode node, Allowance allowance, Allowance other) {
    if (!allowance.getClass().equals(other.getClass())) {
      throw node.place().refuse(node.asText(ALLOWANCE), "the unit of the allowance before it");
    }
  }

  /** A number of months, at least one. */
  static int months(YamlNode node, String expected) {
    String text = node.asText(expected);
    Matcher words = WORDS.matcher(text);
    if (words.matches() && words.group(2).startsWith("month")) {
      int count = Integer.parseInt(words.group(1));
      if (count > 0) {
        return count;
      }
    }
    throw node.place().refuse(text, expected);
  }

  private static Allowance allowance(YamlNode node) {
    String text = node.asText(ALLOWANCE);
    if (text.equals("same day")) {
      return new Allowance.Days(0);
    }
    Matcher words = WORDS.matcher(text);
    if (!words.matches()) {
      throw node.place().refuse(text, ALLOWANCE);
    }
    int count = Integer.parseInt(words.group(1));
    if (words.group(2).startsWith("working")) {
      return new Allowance.WorkingDays(count);
    }
    return words.group(2).startsWith("day")
        ? new Allowance.Days(count)
        : new Allowance.Months(count);
  }

  private static LocalDate date(YamlNode node) {
    String text = node.asText(DATE);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw node.place().refuse(text, DATE);
    }
  }
}
