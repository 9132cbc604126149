package org.dutywatch.monitor.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.app.yaml.YamlFile;
import org.dutywatch.monitor.app.yaml.YamlNode;

/**
 * What the user wrote, by key, before any of it is understood. Each value knows where it comes
 * from, so that a refusal can say so.
 */
final class RawSettings {
  private static final List<String> KEYS =
      List.of(
          "authority",
          "bank-holidays",
          "clock",
          "data-dir",
          "http.host",
          "http.hosts",
          "http.peer-address",
          "http.port",
          "metrics.localities",
          "metrics.localities-up-to-authorities",
          "metrics.windows",
          "names",
          "notice",
          "notices.past",
          "partitions",
          "policy",
          "reference-key-file",
          "topic-prefix");

  /** What stands here only the notifier reads; it has lists in it. */
  private static final String OF_THE_NOTIFIER = "notify";

  private static final String KAFKA = "kafka.";
  private static final String VARIABLE = "DUTYWATCH_";
  private static final String KAFKA_VARIABLE = VARIABLE + "KAFKA_";
  private static final String KNOWN =
      ", expected one of " + String.join(", ", KEYS) + ", kafka.<a Kafka client's setting>";
  private static final String KNOWN_VARIABLES =
      ", expected one of "
          + String.join(", ", KEYS.stream().map(RawSettings::variable).toList())
          + ", "
          + KAFKA_VARIABLE
          + "<a Kafka client's setting>";

  private final Map<String, Setting> settings = new HashMap<>();

  private record Setting(String value, String origin) {}

  private RawSettings() {}

  static RawSettings of(Optional<Path> file, Map<String, String> environment) {
    RawSettings raw = new RawSettings();
    file.ifPresent(path -> raw.addAll("", YamlFile.read(path)));
    new TreeMap<>(environment).forEach(raw::addVariable);
    return raw;
  }

  /** The value of a key, where one is given. */
  Optional<String> find(String key) {
    return Optional.ofNullable(settings.get(key)).map(Setting::value);
  }

  /** The value of a key, or its default. */
  String text(String key, String byDefault) {
    return find(key).orElse(byDefault);
  }

  /** The settings of the Kafka clients, by Kafka's names. */
  Map<String, String> kafka() {
    Map<String, String> kafka = new HashMap<>();
    settings.forEach(
        (key, setting) -> {
          if (key.startsWith(KAFKA)) {
            kafka.put(key.substring(KAFKA.length()), setting.value());
          }
        });
    return kafka;
  }

  /** A refusal of a key's value. */
  ConfigException refuse(String key, String value, String expected) {
    String origin = Optional.ofNullable(settings.get(key)).map(Setting::origin).orElse(key);
    return new ConfigException(origin + ": found \"" + value + "\", expected " + expected);
  }

  /** Nested keys and keys joined by dots mean the same. */
  private void addAll(String prefix, YamlNode.Mapping mapping) {
    mapping
        .entries()
        .forEach(
            (key, node) -> {
              if (prefix.isEmpty() && key.equals(OF_THE_NOTIFIER)) {
                return;
              }
              if (node instanceof YamlNode.Mapping nested) {
                addAll(prefix + key + ".", nested);
              } else {
                add(prefix + key, node);
              }
            });
  }

  private void add(String key, YamlNode node) {
    if (!KEYS.contains(key) && !isKafka(key)) {
      throw node.place().refuse("unknown key" + KNOWN);
    }
    boolean mayBeEmpty = key.equals("topic-prefix");
    String value =
        mayBeEmpty && node instanceof YamlNode.Scalar scalar
            ? scalar.text()
            : node.asText("a single value");
    if (settings.put(key, new Setting(value, node.place().toString())) != null) {
      throw node.place().refuse("the key stands here a second time, as " + key);
    }
  }

  /** A variable that is set to nothing counts as not set, as container tools leave them so. */
  private void addVariable(String variable, String value) {
    if (!variable.startsWith(VARIABLE) || value.isBlank()) {
      return;
    }
    settings.put(key(variable), new Setting(value.strip(), variable));
  }

  private static String key(String variable) {
    if (variable.startsWith(KAFKA_VARIABLE)) {
      String name = variable.substring(KAFKA_VARIABLE.length()).toLowerCase(Locale.ROOT);
      String key = KAFKA + name.replace('_', '.');
      if (isKafka(key)) {
        return key;
      }
    }
    return KEYS.stream()
        .filter(key -> variable(key).equals(variable))
        .findFirst()
        .orElseThrow(() -> new ConfigException(variable + ": unknown variable" + KNOWN_VARIABLES));
  }

  private static boolean isKafka(String key) {
    return key.startsWith(KAFKA) && KafkaNames.known(key.substring(KAFKA.length()));
  }

  private static String variable(String key) {
    return VARIABLE + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
