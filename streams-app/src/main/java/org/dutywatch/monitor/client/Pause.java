package org.dutywatch.monitor.client;

import java.time.Duration;

/** Lets time pass, so that tests need not. */
@FunctionalInterface
public interface Pause {

  /** Returns once the duration has passed. */
  void pause(Duration duration) throws InterruptedException;
}
