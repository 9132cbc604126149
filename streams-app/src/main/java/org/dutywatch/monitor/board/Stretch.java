package org.dutywatch.monitor.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What all rows of an authority come to over {@value #DAYS} days on end, whatever their other
 * dimensions and sources: what most questions are about. Immutable, but for what it remembers.
 */
final class Stretch {
  /** So few that a change of some days does not rewrite the years before. */
  static final int DAYS = 365;

  private final int number;
  private final Sheet sheet;

  /** By clock, what it comes to once all of these days are past. */
  private final Map<Integer, BandsTally> past = new ConcurrentHashMap<>();

  /**
   * A stretch.
   *
   * @param number as {@link #numberOf} tells
   */
  Stretch(int number, Sheet sheet) {
    this.number = number;
    this.sheet = sheet;
  }

  /** The number of the stretch that a day is in; may be negative. */
  static int numberOf(int epochDay) {
    return Math.floorDiv(epochDay, DAYS);
  }

  Sheet sheet() {
    return sheet;
  }

  /** Whether all of its days are before a day. */
  boolean isBefore(long epochDay) {
    return (number + 1L) * DAYS <= epochDay;
  }

  /** What a clock comes to on any day after these. */
  BandsTally past(int indicator, Function<Sheet, BandsTally> counted) {
    return past.computeIfAbsent(indicator, clock -> counted.apply(sheet));
  }
}
