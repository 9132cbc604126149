package org.dutywatch.monitor.board;

import org.dutywatch.monitor.domain.mark.Counter.Kind;

/** Counts how often it was said that a clock of one kind was breached. */
final class AnnouncedTally implements Tally<AnnouncedTally> {
  private final int indicator;
  private long announced;

  AnnouncedTally(int indicator) {
    this.indicator = indicator;
  }

  @Override
  public void add(Sheet sheet) {
    Cells cells = sheet.column(indicator, Kind.ANNOUNCED);
    announced += cells.sumBefore(cells.size());
  }

  @Override
  public void addAll(AnnouncedTally other) {
    announced += other.announced;
  }

  long announced() {
    return announced;
  }
}
