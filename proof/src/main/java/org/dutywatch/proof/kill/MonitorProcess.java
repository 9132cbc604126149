package org.dutywatch.proof.kill;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;

/** A monitor as a process of its own, on a port and in a folder of its own. */
final class MonitorProcess implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final int STOPS_WITHIN_SECONDS = 30;
  private static final int LOOK_MILLIS = 20;
  private static final int MOST_OF_LOG = 10_000;

  private final Class<?> program;
  private final Path folder;
  private final Path log;
  private final Map<String, String> settings;
  private final MonitorClient client;
  private CommandProcess process;
  private boolean closed;

  /**
   * A monitor that does not run yet.
   *
   * @param program whose {@code main} takes the command {@code monitor}
   * @param folder where it keeps what it keeps; its log is beside it
   * @param shared settings that it has in common with other monitors
   */
  MonitorProcess(Class<?> program, Path folder, Map<String, String> shared) {
    this.program = program;
    this.folder = folder;
    this.log = folder.resolveSibling(folder.getFileName() + ".log");
    int port = Site.freePort();
    this.client = new MonitorClient("http://127.0.0.1:" + port);
    this.settings = new HashMap<>(shared);
    settings.put("DUTYWATCH_DATA_DIR", folder.toString());
    settings.put("DUTYWATCH_HTTP_PORT", Integer.toString(port));
  }

  MonitorClient client() {
    return client;
  }

  /** Starts it and waits for nothing. What starts once it was closed would run on for ever. */
  synchronized void start() {
    if (closed) {
      throw new IllegalStateException("the monitor is closed");
    }
    process = CommandProcess.start(program, log, settings, "monitor");
  }

  void kill() {
    process.kill();
  }

  void stop() throws InterruptedException {
    process.stop(STOPS_WITHIN_SECONDS);
  }

  void pause(int millis) throws InterruptedException {
    process.pause(millis);
  }

  void wipeState() {
    try {
      FileUtils.deleteDirectory(state().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> damageState(Random random) {
    return Damage.to(state(), random);
  }

  private Path state() {
    return folder.resolve("state");
  }

  /**
   * Waits until it says that it is ready. Where it ends instead it is started again, as whatever
   * looks after processes would.
   *
   * @return what it was waiting for meanwhile, and how often it ended by itself
   * @throws IllegalStateException where it is not ready after two minutes
   */
  String awaitReady() throws InterruptedException {
    TreeSet<String> reasons = new TreeSet<>();
    int ended = 0;
    long began = System.nanoTime();
    String reason = whyNotReady();
    while (!reason.isEmpty()) {
      if (System.nanoTime() - began > READY_WITHIN.toNanos()) {
        throw new IllegalStateException(
            "the monitor is not ready: %s; it ended by itself %d times; its log ends with\n%s"
                .formatted(reason, ended, endOfLog()));
      }
      if (!process.isAlive()) {
        ended++;
        start();
      }
      reasons.add(reason);
      MILLISECONDS.sleep(LOOK_MILLIS);
      reason = whyNotReady();
    }
    String by = ended == 0 ? "" : "; it ENDED BY ITSELF " + ended + " times";
    return reasons + by;
  }

  private String whyNotReady() throws InterruptedException {
    try {
      return client.notReadyBecause();
    } catch (IOException gone) {
      return "it does not listen";
    }
  }

  private String endOfLog() {
    String logged = process.logged();
    return logged.substring(Math.max(0, logged.length() - MOST_OF_LOG));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      process.close();
    }
  }
}
