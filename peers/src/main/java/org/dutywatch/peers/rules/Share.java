package org.dutywatch.peers.rules;

/**
 * What is counted in a cell, or by how much that changes.
 *
 * @param numerator how many of the denominator's met what is asked
 * @param denominator how many there are
 */
public record Share(long numerator, long denominator) {
  /** Nothing. */
  public static final Share NONE = new Share(0, 0);

  static Share ofOne(boolean met) {
    return new Share(met ? 1 : 0, 1);
  }

  /** Both together. */
  public Share plus(Share other) {
    return new Share(numerator + other.numerator, denominator + other.denominator);
  }

  Share negated() {
    return new Share(-numerator, -denominator);
  }
}
