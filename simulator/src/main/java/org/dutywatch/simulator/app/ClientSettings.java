package org.dutywatch.simulator.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings of Kafka's client by Kafka's names, from a file, the environment and the command line;
 * what comes later wins. They are not shown anywhere.
 */
final class ClientSettings {
  private final Map<String, String> settings;

  private ClientSettings(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  /**
   * Those of a file, if there is one, and of the environment.
   *
   * @throws IllegalArgumentException where the file cannot be read
   */
  static ClientSettings of(Optional<Path> file, Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    file.ifPresent(path -> settings.putAll(read(path)));
    settings.putAll(environment);
    return new ClientSettings(settings);
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Invalid value for option '--kafka-file': cannot read " + file, e);
    }
    Map<String, String> read = new HashMap<>();
    properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
    return read;
  }

  /**
   * These with those of the command line.
   *
   * @throws IllegalArgumentException where one is secret; the message names it and not its value
   */
  ClientSettings with(Map<String, String> commandLine) {
    for (String name : commandLine.keySet()) {
      if (isSecret(name)) {
        throw new IllegalArgumentException(
            "Invalid value for option '--kafka-setting': "
                + name
                + " is a secret, which is taken from --kafka-file or the environment's"
                + " DUTYWATCH_KAFKA_"
                + name.toUpperCase(Locale.ROOT).replace('.', '_'));
      }
    }
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(commandLine);
    return new ClientSettings(all);
  }

  private static boolean isSecret(String name) {
    ConfigDef.ConfigKey key = ProducerConfig.configDef().configKeys().get(name);
    return key != null && key.type == ConfigDef.Type.PASSWORD;
  }

  /** These with other brokers, if there are any. */
  ClientSettings withBrokers(Optional<String> brokers) {
    Map<String, String> all = new HashMap<>(settings);
    brokers.ifPresent(found -> all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, found));
    return new ClientSettings(all);
  }

  Map<String, String> all() {
    return settings;
  }
}
