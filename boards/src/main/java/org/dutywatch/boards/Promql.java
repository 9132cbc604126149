package org.dutywatch.boards;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutywatch.monitor.metrics.BoardMetric;

/** Queries in the monitor's own names, of the councils and localities that are chosen. */
final class Promql {
  static final String COUNCIL = "authority=~\"$authority\"";
  static final String LOCALITY = "locality=~\"$locality\"";
  static final String WINDOW = "window=\"$window\"";
  static final String SILENCE = "authority_feed:dutywatch_feed_silence_seconds:min";

  private static final String OVERDUE_FOR =
      "authority_clock:dutywatch_clock_overdue_seconds:max{" + COUNCIL + "%s}";

  private Promql() {}

  /** A metric of which several monitors tell the same, counted once. */
  static String once(BoardMetric metric, String... matchers) {
    return "max without (instance) (%s{%s})"
        .formatted(metric.exportedName(), String.join(", ", matchers));
  }

  /** The clocks that are open in a band, by labels. */
  static String open(String band, String by, String... matchers) {
    String[] all =
        Stream.concat(Stream.of("band=\"" + band + "\"", COUNCIL, LOCALITY), Stream.of(matchers))
            .toArray(String[]::new);
    return sum(by, once(BoardMetric.CLOCK_OPEN, all));
  }

  /** For how long the longest has been overdue; not known by locality. */
  static String overdueFor(String by, String... matchers) {
    String more = Stream.of(matchers).map(m -> ", " + m).collect(Collectors.joining());
    return max(by, OVERDUE_FOR.formatted(more));
  }

  /** The same of each clock and locality. */
  static String overdueForByLocality() {
    return ("max by (authority, locality, clock) (board:dutywatch_now_seconds:max - on ()"
            + " group_right () (min by (authority, locality, clock) (%s{%s, %s}) + 86400))")
        .formatted(BoardMetric.CLOCK_OLDEST_DUE.exportedName(), COUNCIL, LOCALITY);
  }

  /** How many due dates in a window were missed, of each clock and locality that missed any. */
  static String missedByLocality(String window) {
    String by = "authority, locality, indicator";
    String[] ours = {
      "basis=\"due\"", "indicator!=\"dv-notification\"", "window=\"" + window + "\""
    };
    String missed =
        sum(by, inWindow(BoardMetric.INDICATOR_DENOMINATOR, ours)) + " - " + numerator(by, ours);
    String byClock = "label_replace(%s, \"clock\", \"$1\", \"indicator\", \"(.*)\")";
    return sum("authority, locality, clock", byClock.formatted(missed)) + " > 0";
  }

  /** How many meet an indicator in the window. */
  static String numerator(String by, String... matchers) {
    return sum(by, inWindow(BoardMetric.INDICATOR_NUMERATOR, matchers));
  }

  /** Of how many; absent where there is none. */
  static String cases(String by, String... matchers) {
    return sum(by, inWindow(BoardMetric.INDICATOR_DENOMINATOR, matchers)) + " > 0";
  }

  /** The one by the other, of all that are chosen together; absent where there is no case. */
  static String share(String by, String... matchers) {
    return "%s / (%s)".formatted(numerator(by, matchers), cases(by, matchers));
  }

  private static String inWindow(BoardMetric metric, String... matchers) {
    boolean windowIsGiven = Stream.of(matchers).anyMatch(m -> m.startsWith("window="));
    List<String> all =
        Stream.of(
                Stream.of(matchers),
                windowIsGiven ? Stream.<String>empty() : Stream.of(WINDOW),
                Stream.of(COUNCIL, LOCALITY))
            .flatMap(part -> part)
            .toList();
    return once(metric, all.toArray(String[]::new));
  }

  static String sum(String by, String of) {
    return by.isEmpty() ? "sum(" + of + ")" : "sum by (%s) (%s)".formatted(by, of);
  }

  static String max(String by, String of) {
    return by.isEmpty() ? "max(" + of + ")" : "max by (%s) (%s)".formatted(by, of);
  }

  /** What so many of 100 publishes of the board were at least as quick as, in seconds. */
  static String freshness(double quantile) {
    return ("histogram_quantile(%s, sum by (le) (rate(dutywatch_freshness_seconds_bucket"
            + "[$__rate_interval]))) >= 0")
        .formatted(quantile);
  }
}
