package org.dutywatch.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientSettingsTest {
  @TempDir private Path folder;

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("client.properties"),
            "security.protocol=SSL\nssl.truststore.password=secret\nlinger.ms=1\nacks=1\n");
    Environment environment =
        new Environment(
            Map.of("DUTYWATCH_KAFKA_LINGER_MS", "2", "DUTYWATCH_KAFKA_ACKS", "0", "HOME", "/"));

    ClientSettings settings =
        ClientSettings.of(Optional.of(file), environment.kafkaSettings())
            .with(Map.of("linger.ms", "3"))
            .withBrokers(Optional.of("host:1"));

    assertThat(settings.all())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "security.protocol", "SSL",
                "ssl.truststore.password", "secret",
                "linger.ms", "3",
                "acks", "0",
                "bootstrap.servers", "host:1"));
  }

  @Test
  void aSecretOnTheCommandLineIsRefusedByNameAndNotEchoed() {
    ClientSettings none = ClientSettings.of(Optional.empty(), Map.of());

    assertThatThrownBy(() -> none.with(Map.of("sasl.jaas.config", "hunter2")))
        .hasMessageContaining("DUTYWATCH_KAFKA_SASL_JAAS_CONFIG")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> ClientSettings.of(Optional.of(nowhere), Map.of()))
        .hasMessageContaining(nowhere.toString());
  }
}
