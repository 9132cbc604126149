package org.dutywatch.simulator.model;

/**
 * A council that is to be simulated.
 *
 * @param authority the code of the local authority
 * @param size how much happens in it, beside the median unitary council of England; above 0, at
 *     most 20
 */
public record SizedCouncil(String authority, double size) {
  private static final double LARGEST = 20;

  /**
   * A council of that size.
   *
   * @throws IllegalArgumentException where the size is out of its bounds
   */
  public SizedCouncil {
    if (!(size > 0 && size <= LARGEST)) {
      throw new IllegalArgumentException("size must be above 0 and at most 20, found " + size);
    }
  }

  /** A council of median size. */
  public static SizedCouncil median(String authority) {
    return new SizedCouncil(authority, 1);
  }
}
