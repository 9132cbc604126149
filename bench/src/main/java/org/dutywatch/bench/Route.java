package org.dutywatch.bench;

import org.HdrHistogram.Histogram;

/** A way that messages go, from when they are due to when they can be read at its end. */
interface Route extends AutoCloseable {

  /** What it is called in the table. */
  String name();

  /**
   * Sends all messages of a schedule and waits until they can be read.
   *
   * @return how many microseconds each took from when it was due
   * @throws NotMeasuredException where they do not arrive
   */
  Histogram carry(Schedule schedule) throws InterruptedException;

  @Override
  void close();
}
