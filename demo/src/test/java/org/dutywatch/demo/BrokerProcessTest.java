package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {
  private static final String READY = "Broker is ready at ";

  @TempDir Path data;

  @Test
  @Timeout(120)
  void keepsItsTopicsWhenItIsKilledAndEndsWellWhenItIsToldTo() throws Exception {
    Process killed = startBroker();
    try (Admin admin = admin(killed)) {
      admin.createTopics(List.of(new NewTopic("letters", 2, (short) 1))).all().get(20, SECONDS);
    } finally {
      killed.destroyForcibly().waitFor();
    }

    Process stopped = startBroker();
    try (Admin admin = admin(stopped)) {
      assertThat(admin.listTopics().names().get(20, SECONDS)).containsExactly("letters");
    } finally {
      stopped.toHandle().destroy(); // unlike Process.destroy, leaves its output to be read
    }

    assertThat(stopped.waitFor(15, SECONDS)).isTrue();
    assertThat(stopped.exitValue()).isZero();
    assertThat(stopped.inputReader(UTF_8).readLine()).as("more on standard output").isNull();
  }

  private Process startBroker() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "broker",
            "--port",
            "0",
            "--data",
            data.toString())
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static Admin admin(Process broker) throws IOException {
    String line = broker.inputReader(UTF_8).readLine();
    assertThat(line).startsWith(READY);
    return Admin.create(Map.of("bootstrap.servers", line.substring(READY.length())));
  }
}
