package org.dutywatch.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Sends events to a monitor at a steady rate, on a thread of its own, until it is closed. */
final class BesideLoad implements AutoCloseable {
  private static final double SECONDS_AT_A_TIME = 0.05;

  private final WatchedMonitor monitor;
  private final Iterator<Message> messages;
  private final double perSecond;
  private final long heldBefore;
  private final Thread thread = new Thread(this::send, "beside-load");
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean over;

  /** Begins to send. */
  BesideLoad(WatchedMonitor monitor, Iterator<Message> messages, double perSecond) {
    this.monitor = monitor;
    this.messages = messages;
    this.perSecond = perSecond;
    this.heldBefore = monitor.held();
    thread.start();
  }

  private void send() {
    int atATime = (int) Math.max(1, perSecond * SECONDS_AT_A_TIME);
    while (!over) {
      List<Message> next = new ArrayList<>(atATime);
      for (int i = 0; i < atATime; i++) {
        next.add(messages.next());
      }
      new Schedule(next, perSecond)
          .keep((message, due) -> monitor.sender().send(message, due, where -> {}));
      sent.addAndGet(atATime);
    }
  }

  /** How many events are on their way to the board. */
  long behind() {
    return Math.max(0, sent.get() - (monitor.held() - heldBefore));
  }

  /** Ends, and waits until they are acknowledged. */
  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    monitor.sender().flush();
  }
}
