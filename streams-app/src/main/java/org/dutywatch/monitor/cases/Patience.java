package org.dutywatch.monitor.cases;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How often one question may still look again whether something is there by now. */
final class Patience {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private int looks;

  private Patience(int looks) {
    this.looks = looks;
  }

  /** For about two seconds, less than other instances are waited for. */
  static Patience some() {
    return new Patience(100);
  }

  /** None: what is not there now is missing. */
  static Patience none() {
    return new Patience(0);
  }

  /** Waits a moment before another look; false, at once, where there is to be none. */
  boolean waits() {
    if (looks == 0 || Thread.currentThread().isInterrupted()) {
      return false;
    }
    looks--;
    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    return true;
  }
}
