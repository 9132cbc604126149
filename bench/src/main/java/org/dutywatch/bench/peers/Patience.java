package org.dutywatch.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.dutywatch.bench.NotMeasuredException;

/**
 * Waits until a contender's figures are right.
 *
 * @param most how long
 */
record Patience(Duration most) {
  private static final int BETWEEN_LOOKS_MILLIS = 5;

  /**
   * Waits.
   *
   * @param name of the contender, for people
   * @param day the last day that the figures look at
   * @throws NotMeasuredException where they are still wrong after that long; it says how
   */
  void await(String name, Contender contender, LocalDate day, JsonNode expected)
      throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + most.toNanos();
    JsonNode figures = contender.figures(day);
    while (!figures.equals(expected)) {
      if (System.nanoTime() > giveUp) {
        throw new NotMeasuredException(
            "%s does not come to the right figures of %s.%nright: %s%nsaid:  %s%n%s"
                .formatted(name, day, expected, figures, contender.logged()));
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      figures = contender.figures(day);
    }
  }
}
