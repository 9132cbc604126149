package org.dutywatch.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.policy.Indicator;

/**
 * What a board tells of a council on a day.
 *
 * @param board is asked
 * @param rules of its figures
 * @param today the day
 */
record Told(Board board, Rules rules, LocalDate today) {

  /**
   * Sees that another board tells the same of a copy.
   *
   * @throws NotMeasuredException where it does not
   */
  void check(String council, Board other, String copy) {
    if (!of(council).equals(new Told(other, rules, today).of(copy))) {
      throw new NotMeasuredException("The copy " + copy + " has other figures than " + council);
    }
  }

  /** Every figure over every window. */
  private List<Object> of(String council) {
    Figures figures = new Figures(board, rules.policy(), rules.calendar());
    Slice slice = new Slice(List.of(), Optional.of(council));
    List<Object> told = new ArrayList<>();
    for (Indicator indicator : rules.policy().indicators()) {
      for (Windows window : Windows.values()) {
        told.add(figures.indicator(indicator, Basis.DUE, window.endingOn(today), slice, today));
      }
      if (indicator.clock().isPresent()) {
        told.add(figures.clock(indicator, today, slice, today));
      }
    }
    return told;
  }
}
