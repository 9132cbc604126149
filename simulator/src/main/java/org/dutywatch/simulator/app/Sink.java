package org.dutywatch.simulator.app;

import org.dutywatch.events.Event;

/** Where events go. Used by one thread. */
public interface Sink {

  /**
   * Hands an event over; it may still be on its way when this returns.
   *
   * @throws SinkFailedException where this event or an earlier one could not be delivered
   */
  void send(Event event);

  /**
   * Waits until everything is delivered.
   *
   * @throws SinkFailedException where something could not be
   */
  void flush();
}
