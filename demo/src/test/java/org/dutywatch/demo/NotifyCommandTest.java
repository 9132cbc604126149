package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.events.Notice;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.proof.kill.CommandProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(240)
class NotifyCommandTest {
  private static final int NOTICES = 400;
  private static final List<Integer> KILLED_AFTER = List.of(40, 150);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile int answer = 200;
  private HttpServer receiver;
  @TempDir private Path folder;

  @BeforeEach
  void start() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          if (answer == 200) {
            taken.add(exchange.getRequestHeaders().getFirst("Dutywatch-Message-Id"));
          }
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private Path config(String brokers) throws Exception {
    return Files.writeString(
        folder.resolve("settings.yaml"),
        """
        kafka.bootstrap.servers: %s
        notify:
          channels:
            desk:
              webhook: {url: "http://127.0.0.1:%d/"}
        """
            .formatted(brokers, receiver.getAddress().getPort()));
  }

  private static void say(String brokers) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < NOTICES; i++) {
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    "dutywatch.breaches",
                    ("c" + i).getBytes(UTF_8),
                    new EventWriter().structured(notice(i)))));
      }
      producer.flush();
      assertThat(sent).allSatisfy(one -> assertThat(one.get().hasOffset()).isTrue());
    }
  }

  private static Notice notice(int number) {
    return new Notice(
        id(number),
        "/dutywatch/1c5e0f3a9b77",
        "clock.breached",
        Instant.parse("2010-05-13T23:00:00Z"),
        "E06000033",
        "referral-decision",
        "r" + number,
        Optional.of("c" + number),
        LocalDate.parse("2010-05-13"),
        "west",
        "first-contact",
        2,
        false);
  }

  private static String id(int number) {
    return "r" + number + ".referral-decision.0.2";
  }

  @Test
  void aNotifierThatIsKilledLosesNothingAndRepeatsOneMessageAtMost() throws Exception {
    Path log = folder.resolve("log");
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      String config = config(broker.bootstrapServers()).toString();
      CommandProcess notifier = ready(log, config);
      say(broker.bootstrapServers());
      for (int many : KILLED_AFTER) {
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> taken.size() >= many);
        notifier.kill();
        assertThat(taken).as("it was in the middle").hasSizeLessThan(NOTICES);
        notifier = ready(log, config);
      }
      try (CommandProcess last = notifier) {
        Set<String> all = new TreeSet<>(IntStream.range(0, NOTICES).mapToObj(i -> id(i)).toList());
        await().atMost(PATIENCE).until(() -> new TreeSet<>(taken).equals(all));

        assertThat(taken).hasSizeLessThanOrEqualTo(NOTICES + KILLED_AFTER.size());
        assertThat(last.stop(40)).isZero();
      }
    }
  }

  private static CommandProcess ready(Path log, String config) {
    CommandProcess notifier =
        CommandProcess.start(Main.class, log, Map.of(), "notify", "--config", config);
    assertThat(notifier.awaitLine("The notifier is ready, with channels: ")).isEqualTo("desk");
    return notifier;
  }

  @Test
  void whatWasRefusedIsListedAndSentAgainByCommand() throws Exception {
    answer = 404;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      Path config = config(broker.bootstrapServers());
      try (CommandProcess notifier = ready(folder.resolve("log"), config.toString())) {
        say(broker.bootstrapServers());
        await().atMost(PATIENCE).until(() -> deadEnds(config, "list").lines().count() == NOTICES);
        assertThat(deadEnds(config, "list")).contains("desk  1 notices  it answered 404  " + id(0));

        assertThat(deadEnds(config, "resend", "--all").lines().findFirst())
            .contains("0: it answered 404; it stays");
        answer = 200;
        assertThat(deadEnds(config, "resend", "0", "1", "9999").lines())
            .containsExactly("0: delivered", "1: delivered", "9999: there is none such; it stays");

        assertThat(taken).hasSize(2);
        assertThat(deadEnds(config, "list").lines()).hasSize(NOTICES - 2);
        assertThat(notifier.isAlive()).isTrue();
      }
    }
  }

  private static String deadEnds(Path config, String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine command = NotifyCommand.of(Map.of(), InstantSource.system());
    command.setOut(new PrintWriter(out, true));
    String[] all = new String[arguments.length + 3];
    all[0] = "--config";
    all[1] = config.toString();
    all[2] = "dead-ends";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    command.execute(all);
    return out.toString();
  }

  @Test
  void withoutAFileOfSettingsItIsWrongUse() {
    StringWriter err = new StringWriter();
    CommandLine command = NotifyCommand.of(Map.of(), InstantSource.system());
    command.setErr(new PrintWriter(err, true));

    assertThat(command.execute()).isEqualTo(2);
    assertThat(err.toString()).contains("--config=FILE");
  }

  @Test
  void aWrongSettingEndsItWithItsPlace() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("settings.yaml"),
            "kafka.bootstrap.servers: localhost:1\nnotify: {chanels: {}}\n");
    StringWriter err = new StringWriter();
    CommandLine command = NotifyCommand.of(Map.of(), InstantSource.system());
    command.setErr(new PrintWriter(err, true));

    assertThat(command.execute("--config", file.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith(file + ", line 2: notify.chanels: unknown key");
    assertThat(err.toString().lines()).hasSize(1);
  }
}
