package org.dutywatch.monitor.notify;

/** Takes messages to whom they are for. For one at a time. */
@FunctionalInterface
public interface Receiver {

  /** Delivers a message, or tells why not. The same message again does no harm. */
  Answer deliver(Message message) throws InterruptedException;
}
