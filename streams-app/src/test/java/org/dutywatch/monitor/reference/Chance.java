package org.dutywatch.monitor.reference;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws by lot; the same seed draws the same. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A whole number from 0 up to, but not including, a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Any number. */
  long any() {
    return random.nextLong();
  }

  /** True so many times in a hundred. */
  boolean percent(int share) {
    return below(100) < share;
  }

  /** One of these, all alike. */
  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }

  /** One of a list. */
  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** One of these, or nothing, so many times in a hundred. */
  @SafeVarargs
  final <T> Optional<T> perhaps(int shareOfNothing, T... choices) {
    return percent(shareOfNothing) ? Optional.empty() : Optional.of(choices[below(choices.length)]);
  }
}
