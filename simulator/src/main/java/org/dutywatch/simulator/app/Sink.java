package org.dutywatch.simulator.app;

import org.dutywatch.events.Event;

/** Where events go. Used by one thread. */
public interface Sink extends AutoCloseable {

  /**
   * Hands an event over; it may still be on its way, or held back for others to come with it, when
   * this returns.
   *
   * @throws SinkFailedException where this event or an earlier one could not be delivered
   */
  void send(Event event);

  /**
   * Sends on its way what is held back.
   *
   * @throws SinkFailedException where something could not be delivered
   */
  void push();

  /**
   * Waits until everything is delivered.
   *
   * @throws SinkFailedException where something could not be
   */
  void flush();

  /** Gives up what it holds on to. */
  @Override
  void close();

  /** What was refused by whoever received it, in one line; empty where nothing was. */
  default String refusals() {
    return "";
  }
}
