package org.dutywatch.monitor.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The settings of the Kafka clients, as the user gave them. Their text form never shows a secret.
 *
 * @param settings by Kafka's own names, such as {@code security.protocol}
 */
public record KafkaSettings(Map<String, String> settings) {
  private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

  /** The settings are copied. */
  public KafkaSettings {
    settings = Map.copyOf(settings);
  }

  /** Where the brokers are; absent where the user did not say. */
  public Optional<String> bootstrapServers() {
    return Optional.ofNullable(settings.get(BOOTSTRAP_SERVERS));
  }

  /** These settings with other brokers. */
  KafkaSettings withBootstrapServers(String brokers) {
    Map<String, String> changed = new TreeMap<>(settings);
    changed.put(BOOTSTRAP_SERVERS, brokers);
    return new KafkaSettings(changed);
  }

  /** The settings by name in alphabetical order, with each that may be secret masked. */
  Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>(settings);
    shown.replaceAll((name, value) -> secret(name) ? "********" : value);
    return shown;
  }

  private static boolean secret(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Stream.of("password", "secret", "jaas", "key").anyMatch(small::contains);
  }

  @Override
  public String toString() {
    return shown().toString();
  }
}
