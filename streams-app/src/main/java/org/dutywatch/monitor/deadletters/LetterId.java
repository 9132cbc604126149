package org.dutywatch.monitor.deadletters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a dead letter by where it lies. Written as {@code 3-17}.
 *
 * @param partition of the topic of dead letters
 * @param offset in it
 */
public record LetterId(int partition, long offset) {
  private static final Pattern WRITTEN = Pattern.compile("(0|[1-9]\\d{0,8})-(0|[1-9]\\d{0,17})");

  /** The id that a text is; empty where it is none. */
  public static Optional<LetterId> of(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Optional.of(
            new LetterId(Integer.parseInt(written.group(1)), Long.parseLong(written.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
