package org.dutywatch.simulator.model;

import java.util.Random;

/**
 * Chance that is the same in every run and on every Java: {@link Random} promises its sequence, and
 * {@link StrictMath} its results.
 */
final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Random random;

  /**
   * Dice for one purpose. They fall independently of those for another.
   *
   * @param purpose what they are for
   */
  Dice(long seed, String purpose) {
    this.random = new Random(mixed(seed, purpose));
  }

  private static long mixed(long seed, String purpose) {
    long hash = FNV_OFFSET ^ seed;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
    }
    // Seeds that differ in one bit must not begin alike.
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /** Whether something happens that happens with this probability. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 up to but not including 1, each as likely. */
  double fraction() {
    return random.nextDouble();
  }

  /** A whole number from the one to the other, both included, each as likely. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** How often something happens that happens so often on average; meant for less than 500. */
  int times(double mean) {
    double limit = StrictMath.exp(-mean);
    int times = 0;
    double product = random.nextDouble();
    while (product > limit) {
      times++;
      product *= random.nextDouble();
    }
    return times;
  }
}
