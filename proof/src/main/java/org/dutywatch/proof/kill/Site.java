package org.dutywatch.proof.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.dutywatch.proof.oracle.Setting;

/** A broker and monitors as processes of their own, on ports and in folders of their own. */
final class Site implements AutoCloseable {
  private static final int KEY_BYTES = 32;

  private final Class<?> program;
  private final Path folder;
  private final int brokerPort = freePort();
  private final List<MonitorProcess> monitors;
  private CommandProcess broker;
  private boolean closed;

  /**
   * A site where nothing runs yet.
   *
   * @param program whose {@code main} takes the commands {@code broker} and {@code monitor}
   * @param folder where everything is kept
   * @param setting what the monitors are set to
   * @param clock the setting of the monitors' clock
   * @param howMany monitors that share the work
   */
  Site(Class<?> program, Path folder, Setting setting, String clock, int howMany) {
    this.program = program;
    this.folder = folder;
    Path key = folder.resolve("reference-key");
    write(key, "5a".repeat(KEY_BYTES));
    Map<String, String> settings =
        Map.of(
            "DUTYWATCH_NOTICES_PAST", "true",
            "DUTYWATCH_REFERENCE_KEY_FILE", key.toString(),
            "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
            "DUTYWATCH_POLICY", setting.policy(),
            "DUTYWATCH_AUTHORITY", setting.defaultAuthority(),
            "DUTYWATCH_CLOCK", clock,
            "DUTYWATCH_PARTITIONS", Integer.toString(setting.partitions()),
            "DUTYWATCH_TOPIC_PREFIX", setting.topicPrefix());
    this.monitors =
        IntStream.rangeClosed(1, howMany)
            .mapToObj(i -> new MonitorProcess(program, folder.resolve("monitor-" + i), settings))
            .toList();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + brokerPort;
  }

  /** Each of them. */
  List<MonitorProcess> monitors() {
    return monitors;
  }

  /** A client of each of them. */
  List<MonitorClient> clients() {
    return monitors.stream().map(MonitorProcess::client).toList();
  }

  /** Starts the broker and waits until clients can use it. */
  void startBroker() {
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the site is closed");
      }
      Path log = folder.resolve("broker.log");
      String data = folder.resolve("broker").toString();
      broker =
          CommandProcess.start(
              program, log, Map.of(), "broker", "--port", "" + brokerPort, "--data", data);
    }
    broker.awaitLine("Broker is ready at ");
  }

  void killBroker() {
    broker.kill();
  }

  void pauseBroker(int millis) throws InterruptedException {
    broker.pause(millis);
  }

  /**
   * Waits until every monitor says that it is ready.
   *
   * @return what each was waiting for meanwhile, and how often it ended by itself
   * @throws IllegalStateException where one is not ready after two minutes
   */
  String awaitReady() throws InterruptedException {
    List<String> waitedFor = new ArrayList<>();
    for (MonitorProcess monitor : monitors) {
      waitedFor.add(monitor.awaitReady());
    }
    return String.join(" ", waitedFor);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills whatever runs and deletes the folder. */
  @Override
  public synchronized void close() {
    closed = true;
    monitors.forEach(MonitorProcess::close);
    if (broker != null) {
      broker.close();
    }
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
