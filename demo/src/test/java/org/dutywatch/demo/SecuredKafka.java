package org.dutywatch.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The broker of docker-compose.yml outside a container: started by {@code kafka/start.sh}, opened
 * by {@code kafka/access.sh}. Of its settings only addresses and folders differ.
 */
final class SecuredKafka implements AutoCloseable {
  private static final Map<String, String> COMMANDS =
      Map.of(
          "kafka-storage.sh", "kafka.tools.StorageTool",
          "kafka-server-start.sh", "kafka.Kafka",
          "kafka-acls.sh", "org.apache.kafka.tools.AclCommand");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final Process process;
  private final int port;

  private SecuredKafka(Path folder) throws IOException {
    this.folder = folder;
    port = freePort();
    Path properties = folder.resolve("server.properties");
    Files.writeString(
        properties,
        ProjectFile.text("kafka/server.properties")
            .replace("CLIENTS://:9092", "CLIENTS://127.0.0.1:" + port)
            .replace("CLIENTS://kafka:9092", "CLIENTS://127.0.0.1:" + port)
            .replace("127.0.0.1:9093", "127.0.0.1:" + freePort())
            .replace("/var/lib/kafka/data", folder.resolve("kafka").toString()));
    environment.put("KAFKA_BIN", commands().toString());
    environment.put("KAFKA_PROPERTIES", properties.toString());
    for (String user : List.of("admin", "monitor", "simulator", "notifier")) {
      environment.put("KAFKA_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD", password(user));
    }
    process = run("start.sh");
  }

  /** Starts it, and lets in whom the script lets in. */
  static SecuredKafka start(Path folder) throws Exception {
    SecuredKafka kafka = new SecuredKafka(folder);
    try {
      await().atMost(Duration.ofSeconds(60)).until(kafka::listens);
      Process access =
          kafka.run(
              "access.sh", kafka.brokers(), ProjectFile.at("kafka/admin.properties").toString());
      assertThat(access.waitFor(90, SECONDS)).isTrue();
      assertThat(access.exitValue()).as(kafka.log()).isZero();
      return kafka;
    } catch (AssertionError | RuntimeException e) {
      kafka.close();
      throw new AssertionError(kafka.log(), e);
    }
  }

  /** Kafka's commands, each with the class that Kafka's own script of that name starts. */
  private Path commands() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
      Path script = bin.resolve(command.getKey());
      Files.writeString(
          script,
          "#!/bin/sh\nexec '%s' -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
              .formatted(java, System.getProperty("java.class.path"), command.getValue()));
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }
    return bin;
  }

  private Process run(String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProjectFile.at("kafka/" + script).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("kafka.log").toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() {
    assertThat(process.isAlive()).isTrue();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Its address, by host and port. */
  String brokers() {
    return "127.0.0.1:" + port;
  }

  /** The settings of a client that comes by this name, as Kafka's clients take them. */
  Map<String, Object> client(String user) {
    return Map.of(
        "bootstrap.servers",
        brokers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        login(user));
  }

  /** The same as variables, as docker-compose.yml gives them. */
  Map<String, String> variables(String user) {
    Map<String, String> variables = new HashMap<>();
    client(user)
        .forEach(
            (name, value) ->
                variables.put(
                    "DUTYWATCH_KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT),
                    value.toString()));
    return variables;
  }

  private static String login(String user) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, password(user));
  }

  private static String password(String user) {
    return "secret-of-" + user;
  }

  /** What it has said. */
  String log() {
    try {
      return Files.readString(folder.resolve("kafka.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
