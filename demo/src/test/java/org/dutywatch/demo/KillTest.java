package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dutywatch.demo.TestCases.CHILDREN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.proof.kill.CommandProcess;
import org.dutywatch.proof.kill.MonitorClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the monitor with SIGKILL while events are being posted, as a power cut would, and compares
 * every figure with those of a monitor that nothing happened to.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class KillTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<String> batches = TestCases.batches();
  private Path log;
  private CommandProcess broker;
  private String bootstrapServers;
  private Map<String, JsonNode> undisturbed;

  @BeforeAll
  void postWithoutKills(@TempDir Path data) throws Exception {
    log = Files.createTempFile("dutywatch-kill-test", ".log");
    broker =
        CommandProcess.start(
            Main.class,
            log,
            Map.of(),
            "broker",
            "--port",
            "0",
            "--data",
            data.resolve("broker").toString());
    bootstrapServers = broker.awaitLine("Broker is ready at ");
    Map<String, String> settings = new HashMap<>(settings(data.resolve("undisturbed"), 0));
    settings.put("DUTYWATCH_TOPIC_PREFIX", "undisturbed.");
    MonitorConfig config = ConfigLoader.load(Optional.empty(), settings);
    try (Monitor monitor = Monitor.start(config, Rules.of(config), InstantSource.system())) {
      monitor.awaitReady();
      MonitorClient client = new MonitorClient(monitor.address());
      String position = "";
      for (String batch : batches) {
        position = client.post(batch);
      }
      undisturbed = client.figures(position);
    }
    seeThatTheFiguresAreTheCases();
  }

  /** So that nothing is ever compared with nothing. */
  private void seeThatTheFiguresAreTheCases() {
    assertThat(total("referrals", "completed").path("numerator").asInt()).isEqualTo(CHILDREN);
    JsonNode completed = total("referral-decision", "completed");
    assertThat(completed.path("numerator").asInt()).isEqualTo(CHILDREN / 3);
    assertThat(completed.path("denominator").asInt()).isEqualTo(CHILDREN * 2 / 3);
    JsonNode due = total("referral-decision", "due");
    assertThat(due.path("numerator").asInt()).isEqualTo(CHILDREN / 3);
    assertThat(due.path("denominator").asInt()).isEqualTo(CHILDREN);
    JsonNode open = undisturbed.get("/api/v1/clocks").path("clocks").path(0);
    assertThat(open.path("clock").asText()).isEqualTo("referral-decision");
    assertThat(open.path("total").path("overdue").asInt()).isEqualTo(CHILDREN / 3);
  }

  private JsonNode total(String indicator, String basis) {
    return undisturbed
        .get("/api/v1/indicators/" + indicator + "?by=locality&basis=" + basis)
        .path("total");
  }

  @AfterAll
  void stopTheBroker() throws IOException {
    broker.close();
    Files.delete(log);
  }

  @Test
  void figuresAreRightAfterKillsWithTheStateKeptAndWithItLost(@TempDir Path data) throws Exception {
    Map<String, String> settings = settings(data, freePort());
    Posting posting = new Posting(settings);
    posting.postAndKillAfter(start(settings), 10);

    posting.postAndKillAfter(start(settings), 25);

    delete(data.resolve("state"));
    try (CommandProcess monitor = start(settings)) {
      Set<String> reasons = posting.reasonsUntilReady(monitor);
      assertThat(reasons).as("reasons for not being ready").isNotEmpty();
      assertThat(posting.figuresAfterTheRest()).isEqualTo(undisturbed);
      assertThat(monitor.stop(10)).isZero();
    }
  }

  @Test
  void figuresAreRightAfterMonitorAndBrokerAreKilledTogether(@TempDir Path data) throws Exception {
    Map<String, String> settings = new HashMap<>(settings(data, freePort()));
    settings.remove("DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS");
    Posting posting = new Posting(settings);
    posting.postAndKillAfter(start(settings, "--embedded-broker"), 15);

    try (CommandProcess monitor = start(settings, "--embedded-broker")) {
      posting.reasonsUntilReady(monitor);
      assertThat(posting.figuresAfterTheRest()).isEqualTo(undisturbed);
    }
  }

  /** Posts batch after batch over kills: goes on with the first that was not acknowledged. */
  private final class Posting {
    private final MonitorClient client;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private String position = "";

    Posting(Map<String, String> settings) {
      client = new MonitorClient("http://127.0.0.1:" + settings.get("DUTYWATCH_HTTP_PORT"));
    }

    /** Kills the monitor at some moment after so many batches, while the next are being posted. */
    void postAndKillAfter(CommandProcess monitor, int batch) throws Exception {
      monitor.awaitLine("Dutywatch is ready at ");
      Thread sender = new Thread(this::postUntilItIsGone, "sender");
      sender.start();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> acknowledged.get() > batch);
      monitor.kill();
      sender.join();
      assertThat(acknowledged.get()).as("batches before the kill").isLessThan(batches.size());
    }

    private void postUntilItIsGone() {
      try {
        postTheRest();
      } catch (IOException gone) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void postTheRest() throws IOException, InterruptedException {
      while (acknowledged.get() < batches.size()) {
        position = client.post(batches.get(acknowledged.get()));
        acknowledged.incrementAndGet();
      }
    }

    /** Every reason that its health gave for not being ready. */
    Set<String> reasonsUntilReady(CommandProcess monitor) {
      Set<String> reasons = new TreeSet<>();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .ignoreException(ConnectException.class)
          .until(
              () -> {
                assertThat(monitor.isAlive()).as(monitor.logged()).isTrue();
                String reason = client.notReadyBecause();
                reasons.add(reason);
                return reason.isEmpty();
              });
      reasons.remove("");
      return reasons;
    }

    Map<String, JsonNode> figuresAfterTheRest() throws IOException, InterruptedException {
      postTheRest();
      return client.figures(position);
    }
  }

  private CommandProcess start(Map<String, String> settings, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("monitor"), Stream.of(options)).toArray(String[]::new);
    return CommandProcess.start(Main.class, log, settings, arguments);
  }

  private Map<String, String> settings(Path data, int port) {
    return Map.of(
        "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS",
        bootstrapServers,
        "DUTYWATCH_POLICY",
        "southend-2010",
        "DUTYWATCH_CLOCK",
        "fixed:2010-05-31T11:00:00Z",
        "DUTYWATCH_PARTITIONS",
        "2",
        "DUTYWATCH_DATA_DIR",
        data.toString(),
        "DUTYWATCH_HTTP_PORT",
        Integer.toString(port));
  }

  /** The address must be known before the monitor is ready, to ask why it is not. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
