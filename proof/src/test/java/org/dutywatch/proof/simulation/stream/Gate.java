package org.dutywatch.proof.simulation.stream;

import java.util.concurrent.CountDownLatch;

/** Where a thread stands still as long as it is told to. */
final class Gate {
  private volatile CountDownLatch closed = new CountDownLatch(0);
  private volatile boolean reached;

  /** Who comes next stands still. */
  void close() {
    reached = false;
    closed = new CountDownLatch(1);
  }

  /** Whoever stands here goes on. */
  void open() {
    closed.countDown();
  }

  /** Whether somebody came since it was closed. */
  boolean isReached() {
    return reached;
  }

  void pass() {
    reached = true;
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
