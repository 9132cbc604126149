package org.dutywatch.monitor.metrics;

import java.util.List;
import org.dutywatch.monitor.board.Windows;

/**
 * How much is exported, so that the number of series stays within bounds.
 *
 * @param windows over which indicators are exported, each once
 * @param localities how many localities of an authority have series of their own; 0 for none
 * @param localitiesUpToAuthorities with more authorities than these on the board no localities are
 *     exported
 */
public record Extent(List<Windows> windows, int localities, int localitiesUpToAuthorities) {
  /** What is exported where nobody says otherwise. */
  public static final Extent DEFAULT =
      new Extent(
          List.of(Windows.SEVEN_DAYS, Windows.TWENTY_EIGHT_DAYS, Windows.YEAR_TO_DATE), 12, 20);

  /** The list is copied. */
  public Extent {
    windows = List.copyOf(windows);
  }
}
