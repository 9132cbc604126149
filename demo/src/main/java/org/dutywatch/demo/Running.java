package org.dutywatch.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/**
 * What a command has running until the process is told to stop, by Ctrl-C or SIGTERM: then it stops
 * everything, the last started first, and ends the process with exit code 0.
 */
final class Running {
  private static final Logger log = LoggerFactory.getLogger(Running.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Thread command = Thread.currentThread();
  private boolean ended;

  private Running() {}

  /** Nothing so far; called by the thread that will start the parts. */
  static Running untilTold() {
    Running running = new Running();
    Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
    return running;
  }

  /**
   * Starts a part. Where the process is told to stop meanwhile, the part is started first; where it
   * was told before, this does not return.
   */
  synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
    T started = part.get();
    parts.push(started);
    return started;
  }

  /**
   * Stops everything, because the command ends by itself: its own exit code counts. Where the
   * process was told to stop before, this does not return.
   */
  synchronized void end() {
    closeAll();
    ended = true;
  }

  private synchronized void stop() {
    if (!ended) {
      command.interrupt();
      closeAll();
      // Being stopped is how such a command ends well; the JVM alone would report the signal's
      // number.
      Runtime.getRuntime().halt(ExitCode.OK);
    }
  }

  private void closeAll() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        log.warn("While stopping: {}", e.toString());
      }
    }
  }
}
