package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds whoever comes through until it is let go. */
final class HeldUp implements Runnable, AutoCloseable {
  private final Semaphore arrived = new Semaphore(0);
  private final CountDownLatch letGo = new CountDownLatch(1);

  @Override
  public void run() {
    arrived.release();
    try {
      assertThat(letGo.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until so many have come. */
  void awaitArrivals(int count) throws InterruptedException {
    assertThat(arrived.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
  }

  /** Lets all go. */
  void letGo() {
    letGo.countDown();
  }

  @Override
  public void close() {
    letGo();
  }
}
