package org.dutywatch.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * When each message is due, whether or not those before it have arrived: an open loop. Whoever is
 * held up sends the next ones late, but counts from when they were due.
 *
 * @param messages in the order in which they go
 * @param perSecond how many a second
 */
record Schedule(List<Message> messages, double perSecond) {
  private static final double NANOS_A_SECOND = 1e9;

  /** Takes a message when it is due. */
  interface Outlet {

    /**
     * Sends it.
     *
     * @param dueNanos when it was due, by {@link System#nanoTime()}; now or earlier
     */
    void send(Message message, long dueNanos);
  }

  /** Sends all of it, from now on. */
  void keep(Outlet outlet) {
    long begun = System.nanoTime();
    long number = 0;
    for (Message message : messages) {
      long due = begun + Math.round(number++ * NANOS_A_SECOND / perSecond);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      outlet.send(message, due);
    }
  }
}
