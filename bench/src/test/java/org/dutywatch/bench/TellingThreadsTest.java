package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TellingThreadsTest {
  private static final long A_MILLISECOND = 1_000_000;

  @Test
  void aThreadThatEndsTakesNothingOffWhatTheOthersTook() throws InterruptedException {
    CountDownLatch worked = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Thread thread = new Thread(() -> workAndWait(worked, mayEnd), "JettyServerThreadPool-test");
    thread.start();
    worked.await();
    TellingThreads telling = new TellingThreads();

    mayEnd.countDown();
    thread.join();

    assertThat(telling.cpu()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  private static void workAndWait(CountDownLatch worked, CountDownLatch mayEnd) {
    long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from
        < 20 * A_MILLISECOND) {
      Thread.onSpinWait();
    }
    worked.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
