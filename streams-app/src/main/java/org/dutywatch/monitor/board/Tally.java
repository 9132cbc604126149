package org.dutywatch.monitor.board;

/** Something counted over sheets. Used by one question, on one thread. */
interface Tally<T extends Tally<T>> {

  /** Counts a sheet in. */
  void add(Sheet sheet);

  /** Counts in what an authority comes to over some days. */
  default void add(Stretch stretch) {
    add(stretch.sheet());
  }

  /** Counts in what another tally of the same question has. */
  void addAll(T other);
}
