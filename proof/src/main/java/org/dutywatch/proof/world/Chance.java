package org.dutywatch.proof.world;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chances that come out the same for the same seed. */
final class Chance {
  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** A number from one to another, both included. */
  int from(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  void shuffle(List<?> list) {
    Collections.shuffle(list, random);
  }
}
