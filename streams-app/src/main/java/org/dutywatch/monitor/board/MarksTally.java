package org.dutywatch.monitor.board;

/** Counts marks of every kind but findings, on all days: how much there is of something. */
final class MarksTally implements Tally<MarksTally> {
  private long marks;

  @Override
  public void add(Sheet sheet) {
    marks += sheet.marks();
  }

  @Override
  public void addAll(MarksTally other) {
    marks += other.marks;
  }

  long marks() {
    return marks;
  }
}
