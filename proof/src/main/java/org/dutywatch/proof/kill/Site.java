package org.dutywatch.proof.kill;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;
import org.dutywatch.proof.oracle.Setting;

/** A broker and a monitor as processes of their own, on ports and in folders of their own. */
final class Site implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final int STOPS_WITHIN_SECONDS = 30;
  private static final int LOOK_MILLIS = 20;
  private static final int MOST_OF_LOG = 10_000;

  private final Class<?> program;
  private final Path folder;
  private final Map<String, String> settings;
  private final int brokerPort = freePort();
  private final int monitorPort = freePort();
  private final MonitorClient client = new MonitorClient("http://127.0.0.1:" + monitorPort);
  private CommandProcess broker;
  private CommandProcess monitor;
  private boolean closed;

  /**
   * A site where nothing runs yet.
   *
   * @param program whose {@code main} takes the commands {@code broker} and {@code monitor}
   * @param folder where everything is kept
   * @param setting what the monitor is set to
   * @param clock the setting of the monitor's clock
   */
  Site(Class<?> program, Path folder, Setting setting, String clock) {
    this.program = program;
    this.folder = folder;
    this.settings =
        Map.of(
            "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
            "DUTYWATCH_POLICY", setting.policy(),
            "DUTYWATCH_AUTHORITY", setting.defaultAuthority(),
            "DUTYWATCH_CLOCK", clock,
            "DUTYWATCH_PARTITIONS", Integer.toString(setting.partitions()),
            "DUTYWATCH_TOPIC_PREFIX", setting.topicPrefix(),
            "DUTYWATCH_DATA_DIR", folder.resolve("monitor").toString(),
            "DUTYWATCH_HTTP_PORT", Integer.toString(monitorPort));
  }

  String bootstrapServers() {
    return "127.0.0.1:" + brokerPort;
  }

  MonitorClient client() {
    return client;
  }

  /** Starts the broker and waits until clients can use it. */
  void startBroker() {
    synchronized (this) {
      String data = folder.resolve("broker").toString();
      broker = start("broker", "--port", "" + brokerPort, "--data", data);
    }
    broker.awaitLine("Broker is ready at ");
  }

  /** Starts the monitor and waits for nothing. */
  synchronized void startMonitor() {
    monitor = start("monitor");
  }

  /** Whatever starts once everything was stopped would run on for ever. */
  private CommandProcess start(String... command) {
    if (closed) {
      throw new IllegalStateException("the site is closed");
    }
    return CommandProcess.start(program, folder.resolve(command[0] + ".log"), settings, command);
  }

  void killBroker() {
    broker.kill();
  }

  void killMonitor() {
    monitor.kill();
  }

  void stopMonitor() throws InterruptedException {
    monitor.stop(STOPS_WITHIN_SECONDS);
  }

  void pauseBroker(int millis) throws InterruptedException {
    pause(broker, millis);
  }

  void pauseMonitor(int millis) throws InterruptedException {
    pause(monitor, millis);
  }

  private static void pause(CommandProcess process, int millis) throws InterruptedException {
    signal("STOP", process);
    Thread.sleep(millis);
    signal("CONT", process);
  }

  private static void signal(String name, CommandProcess process) throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void wipeState() {
    delete(state());
  }

  List<String> damageState(Random random) {
    return Damage.to(state(), random);
  }

  private Path state() {
    return folder.resolve("monitor").resolve("state");
  }

  /**
   * Waits until the monitor says that it is ready. Where it ends instead it is started again, as
   * whatever looks after processes would.
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
      if (!monitor.isAlive()) {
        ended++;
        startMonitor();
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
    String log = monitor.logged();
    return log.substring(Math.max(0, log.length() - MOST_OF_LOG));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills whatever runs and deletes the folder. */
  @Override
  public synchronized void close() {
    closed = true;
    if (monitor != null) {
      monitor.close();
    }
    if (broker != null) {
      broker.close();
    }
    delete(folder);
  }
}
