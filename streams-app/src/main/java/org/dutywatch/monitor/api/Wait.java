package org.dutywatch.monitor.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dutywatch.monitor.board.Position;

/**
 * What a read waits for.
 *
 * @param position absent where it waits for nothing
 * @param atMost how long, from 0 to 60 seconds
 */
record Wait(Optional<Position> position, Duration atMost) {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,3})?");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(60);
  private static final String DEFAULT = "10";

  /** Reads the parameters {@code position} and {@code wait}. */
  static Wait read(Optional<String> token, Optional<String> wait) {
    String seconds = wait.orElse(DEFAULT);
    if (!SECONDS.matcher(seconds).matches() || new BigDecimal(seconds).compareTo(LONGEST) > 0) {
      throw new ProblemException(
          ProblemType.UNREADABLE_WAIT,
          "The parameter 'wait' has "
              + Wording.quoted(seconds)
              + "; expected a number of seconds from 0 to 60.");
    }
    long millis = new BigDecimal(seconds).movePointRight(3).longValueExact();
    return new Wait(token.map(Wait::readPosition), Duration.ofMillis(millis));
  }

  private static Position readPosition(String token) {
    return PositionToken.decode(token)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNREADABLE_POSITION,
                    "The parameter 'position' has "
                        + Wording.quoted(token)
                        + ", which is no token that POST /api/v1/events answered with."));
  }
}
