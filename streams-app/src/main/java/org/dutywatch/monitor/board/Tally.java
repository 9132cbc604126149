package org.dutywatch.monitor.board;

/** Something counted over sheets. Used by one question, on one thread. */
interface Tally<T extends Tally<T>> {

  /** Counts a sheet in. */
  void add(Source source, Sheet sheet);

  /** Counts in what another tally of the same question has. */
  void addAll(T other);
}
