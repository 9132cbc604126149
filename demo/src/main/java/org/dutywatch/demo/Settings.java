package org.dutywatch.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.yaml.ConfigException;
import picocli.CommandLine.Option;

/** The options that name the settings, and the broker, of a monitor. */
final class Settings {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML. The environment (DUTYWATCH_...) wins over it.")
  private Path config;

  @Option(
      names = "--embedded-broker",
      description = "Runs a Kafka broker in the same process; its data stays in the data folder.")
  private boolean embeddedBroker;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /** The settings as they are given. */
  MonitorConfig load(Map<String, String> environment) {
    return ConfigLoader.load(Optional.ofNullable(config), environment);
  }

  /** The embedded broker, started, where one is asked for. */
  Optional<EmbeddedBroker> broker(MonitorConfig settings) {
    return embeddedBroker
        ? Optional.of(EmbeddedBroker.start(settings.dataDir().resolve("broker"), 0))
        : Optional.empty();
  }

  /** The settings with the brokers' addresses: the embedded one's, or those that are given. */
  static MonitorConfig withBrokers(MonitorConfig settings, Optional<EmbeddedBroker> embedded) {
    return settings.withBrokers(
        embedded
            .map(EmbeddedBroker::bootstrapServers)
            .or(settings.kafka()::bootstrapServers)
            .orElseThrow(
                () ->
                    new ConfigException(
                        "kafka.bootstrap.servers: found nothing, expected the addresses of Kafka's"
                            + " brokers (DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS), or --embedded-broker")));
  }
}
