package org.dutywatch.demo;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How much quicker time passes for the rules in a test than as they are shipped. Thresholds and
 * expressions stay as they are.
 */
enum Haste {
  /** An alert waits a second in the place of a minute; nothing else is changed. */
  OF_WAITING("(?<= for: |keep_firing_for: )", Duration.ofSeconds(1)) {
    @Override
    Duration quick(Duration shipped) {
      return shipped.dividedBy(60);
    }
  },

  /**
   * Minutes and hours, whether an alert waits for them or looks back over them, are {@value #TIMES}
   * times as short, as is the time between scrapes. Days to look back by are those of the board, of
   * which a test lets hundreds pass in minutes: each takes {@link #DAY}.
   */
  OF_EVERYTHING("(?<= for: |keep_firing_for: |offset |\\[(?!1d))", Duration.ofSeconds(1)) {
    @Override
    Duration quick(Duration shipped) {
      return shipped.compareTo(Duration.ofDays(1)) < 0
          ? shipped.dividedBy(TIMES)
          : DAY.multipliedBy(shipped.toDays());
    }
  };

  private static final int TIMES = 240;
  private static final Duration DAY = Duration.ofSeconds(6);

  private final Pattern durations;
  private final Duration interval;

  Haste(String before, Duration interval) {
    this.durations = Pattern.compile(before + "(\\d+)([mhd])\\b");
    this.interval = interval;
  }

  /** How long it takes here what takes so long by the shipped rules. */
  abstract Duration quick(Duration shipped);

  /** From one scrape, and one look at the rules, to the next. */
  String interval() {
    return millis(interval);
  }

  /** The rules of a file, with its durations shortened. */
  String of(String rules) {
    return durations
        .matcher(rules)
        .replaceAll(
            found -> millis(quick(shipped(Integer.parseInt(found.group(1)), found.group(2)))));
  }

  private static Duration shipped(int count, String unit) {
    return switch (unit) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + "ms";
  }
}
