package org.dutywatch.simulator.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ExitCode;

/** Ends a simulation well when the process is told to stop, by Ctrl-C or SIGTERM. */
final class Stopping {
  private static final int WITHIN_SECONDS = 8;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile Simulation simulation;

  private Stopping() {}

  /** From now on being told to stop is answered with exit code 0. */
  static Stopping whenTold() {
    Stopping stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "stop-simulation"));
    return stopping;
  }

  /** Names what is stopped. */
  void stops(Simulation running) {
    simulation = running;
  }

  /**
   * Waits for so long.
   *
   * @throws InterruptedException where the process is told to stop meanwhile
   */
  void pause(Duration length) throws InterruptedException {
    if (told.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("told to stop");
    }
  }

  /** The command has come to its end: from now on its own exit code counts. */
  void done() {
    done.countDown();
  }

  private void stop() {
    if (done.getCount() == 0) {
      return;
    }
    told.countDown();
    try {
      if (simulation != null) {
        simulation.close();
        done.await(WITHIN_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Being stopped is how this command ends well; the JVM alone would report the signal's number.
    Runtime.getRuntime().halt(ExitCode.OK);
  }
}
