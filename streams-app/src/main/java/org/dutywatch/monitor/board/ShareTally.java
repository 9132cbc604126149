package org.dutywatch.monitor.board;

import java.util.ArrayList;
import java.util.List;

/** Sums one indicator over each of several steps in one pass over its marks. */
final class ShareTally implements Tally<ShareTally> {
  private final int indicator;
  private final Formula formula;
  private final StepDays steps;
  private final long[] numerators;
  private final long[] denominators;

  ShareTally(int indicator, Formula formula, StepDays steps) {
    this.indicator = indicator;
    this.formula = formula;
    this.steps = steps;
    this.numerators = new long[steps.count()];
    this.denominators = new long[steps.count()];
  }

  @Override
  public void add(Sheet sheet) {
    Cells cells = sheet.column(indicator, formula.kind());
    int step = 0;
    for (int i = cells.firstOnOrAfter(steps.firstDay()); i < cells.size(); i++) {
      int day = cells.day(i);
      if (day > steps.lastDay()) {
        return;
      }
      step = steps.stepOf(day, step);
      numerators[step] += cells.number(i) * formula.numerator().applyAsInt(cells.outcome(i));
      denominators[step] += cells.number(i) * formula.denominator().applyAsInt(cells.outcome(i));
    }
  }

  @Override
  public void addAll(ShareTally other) {
    for (int step = 0; step < numerators.length; step++) {
      numerators[step] += other.numerators[step];
      denominators[step] += other.denominators[step];
    }
  }

  /** The share (or count) of each step. Of a stock, every step takes over what was before it. */
  List<Share> shares() {
    List<Share> shares = new ArrayList<>(numerators.length);
    long numerator = 0;
    long denominator = 0;
    for (int step = 0; step < numerators.length; step++) {
      boolean takesOver = formula.span() == Formula.Summed.UP_TO_LAST_DAY;
      numerator = numerators[step] + (takesOver ? numerator : 0);
      denominator = denominators[step] + (takesOver ? denominator : 0);
      shares.add(formula.isCount() ? Share.count(numerator) : Share.of(numerator, denominator));
    }
    return shares;
  }
}
