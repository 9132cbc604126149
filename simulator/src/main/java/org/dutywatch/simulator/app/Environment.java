package org.dutywatch.simulator.app;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that the environment has for the monitor, which count here too.
 *
 * @param variables of the process
 */
record Environment(Map<String, String> variables) {
  private static final String OURS = "DUTYWATCH_";
  private static final String KAFKA = OURS + "KAFKA_";

  Environment {
    variables = Map.copyOf(variables);
  }

  /** The setting of that name, without the prefix of ours; empty where it is empty. */
  Optional<String> given(String name) {
    return Optional.ofNullable(variables.get(OURS + name)).filter(value -> !value.isEmpty());
  }

  /** Those of Kafka's clients, by Kafka's names. */
  Map<String, String> kafkaSettings() {
    Map<String, String> settings = new HashMap<>();
    variables.forEach(
        (name, value) -> {
          if (name.startsWith(KAFKA) && !value.isEmpty()) {
            String key = name.substring(KAFKA.length()).toLowerCase(Locale.ROOT);
            settings.put(key.replace('_', '.'), value);
          }
        });
    return settings;
  }
}
