package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.metrics.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
  @TempDir private Path folder;

  @Test
  void withoutAnythingTheDefaultsHold() {
    MonitorConfig config = environment(Map.of("PATH", "/bin"));

    assertThat(config)
        .isEqualTo(
            new MonitorConfig(
                new KafkaSettings(Map.of()),
                "england-current",
                "E06000033",
                new ClockSetting.Wall(),
                new MonitorConfig.Http("127.0.0.1", 8080, List.of(), Optional.empty()),
                Path.of("data"),
                4,
                "dutywatch.",
                Optional.empty(),
                Extent.DEFAULT,
                new MonitorConfig.Notices(Optional.empty(), false),
                new MonitorConfig.Page(Optional.empty(), Optional.empty())));
    assertThat(config.kafka().bootstrapServers()).isEmpty();
  }

  @Test
  void everySettingCanComeFromTheFile() throws IOException {
    MonitorConfig config =
        file(
            """
            kafka:
              bootstrap.servers: broker:9092
              security.protocol: SSL
            policy: southend-2010
            authority: E10000012
            clock: event
            http:
              host: localhost
              port: 0
              peer-address: localhost:9001
            data-dir: /var/lib/dutywatch
            partitions: 12
            topic-prefix: ''
            reference-key-file: key
            notices:
              past: true
            bank-holidays: days.yaml
            names: names.yaml
            notice: Training data
            metrics:
              windows: day, 12m
              localities: 0
              localities-up-to-authorities: 1000
            """);

    assertThat(config)
        .isEqualTo(
            new MonitorConfig(
                new KafkaSettings(
                    Map.of("bootstrap.servers", "broker:9092", "security.protocol", "SSL")),
                "southend-2010",
                "E10000012",
                new ClockSetting.Event(),
                new MonitorConfig.Http("localhost", 0, List.of(), Optional.of("localhost:9001")),
                Path.of("/var/lib/dutywatch"),
                12,
                "",
                Optional.of(Path.of("days.yaml")),
                new Extent(List.of(Windows.DAY, Windows.TWELVE_MONTHS), 0, 1000),
                new MonitorConfig.Notices(Optional.of(Path.of("key")), true),
                new MonitorConfig.Page(
                    Optional.of(Path.of("names.yaml")), Optional.of("Training data"))));
  }

  @Test
  void everySettingCanComeFromTheEnvironment() {
    MonitorConfig config =
        environment(
            Map.of(
                "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                "DUTYWATCH_KAFKA_SECURITY_PROTOCOL", "SSL",
                "DUTYWATCH_POLICY", "mine.yaml",
                "DUTYWATCH_AUTHORITY", "E10000012",
                "DUTYWATCH_CLOCK", "fixed:2026-03-31T10:00:00+01:00",
                "DUTYWATCH_HTTP_HOST", "::1",
                "DUTYWATCH_HTTP_PORT", "65535",
                "DUTYWATCH_DATA_DIR", "elsewhere",
                "DUTYWATCH_PARTITIONS", "1024"));

    assertThat(config.kafka().settings())
        .containsEntry("bootstrap.servers", "broker:9092")
        .containsEntry("security.protocol", "SSL");
    assertThat(config.kafka().bootstrapServers()).contains("broker:9092");
    assertThat(config.policy()).isEqualTo("mine.yaml");
    assertThat(config.authority()).isEqualTo("E10000012");
    assertThat(config.clock())
        .isEqualTo(new ClockSetting.Fixed(Instant.parse("2026-03-31T09:00:00Z")));
    assertThat(config.http())
        .isEqualTo(new MonitorConfig.Http("::1", 65535, List.of(), Optional.empty()));
    assertThat(config.dataDir()).isEqualTo(Path.of("elsewhere"));
    assertThat(config.partitions()).isEqualTo(1024);
  }

  @Test
  void howMuchIsExportedCanComeFromTheEnvironment() {
    MonitorConfig config =
        environment(
            Map.of(
                "DUTYWATCH_TOPIC_PREFIX", "test-",
                "DUTYWATCH_METRICS_WINDOWS", "28d,month",
                "DUTYWATCH_METRICS_LOCALITIES", "30",
                "DUTYWATCH_METRICS_LOCALITIES_UP_TO_AUTHORITIES", "0"));

    assertThat(config.topicPrefix()).isEqualTo("test-");
    assertThat(config.metrics())
        .isEqualTo(new Extent(List.of(Windows.TWENTY_EIGHT_DAYS, Windows.MONTH), 30, 0));
    assertThat(config.describe())
        .contains("metrics.windows = 28d,month", "metrics.localities = 30");
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Path file = write("policy: southend-2010\nkafka: {client.id: file}\nhttp.port: 9000\n");

    MonitorConfig config =
        ConfigLoader.load(
            Optional.of(file),
            Map.of("DUTYWATCH_POLICY", "mine.yaml", "DUTYWATCH_KAFKA_CLIENT_ID", "variable"));

    assertThat(config.policy()).isEqualTo("mine.yaml");
    assertThat(config.kafka().settings()).containsEntry("client.id", "variable");
    assertThat(config.http().port()).isEqualTo(9000);
  }

  @Test
  void aVariableThatIsSetToNothingCountsAsNotSet() {
    assertThat(environment(Map.of("DUTYWATCH_POLICY", "")).policy()).isEqualTo("england-current");
  }

  @Test
  void furtherNamesAreListedWithCommas() throws IOException {
    assertThat(file("http: {hosts: 'monitor, board.example,[fd00::1]'}").http().hosts())
        .containsExactly("monitor", "board.example", "[fd00::1]");
  }

  @Test
  void otherInstancesFindAMonitorWhereItListensUnlessTheyAreToldOtherwise() {
    assertThat(environment(Map.of()).http().foundAt()).contains("127.0.0.1:8080");
    assertThat(environment(Map.of("DUTYWATCH_HTTP_HOST", "::1")).http().foundAt())
        .contains("[::1]:8080");
    assertThat(environment(Map.of("DUTYWATCH_HTTP_PORT", "0")).http().foundAt()).isEmpty();
    assertThat(environment(Map.of("DUTYWATCH_HTTP_PEER_ADDRESS", "[::1]:9001")).http().foundAt())
        .contains("[::1]:9001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DUTYWATCH_HTTP_PEER_ADDRESS      | 192.0.2.7:80 | DUTYWATCH_HTTP_PEER_ADDRESS: found "192.0.2.7:80", expected a loopback address and a port
          DUTYWATCH_HTTP_PEER_ADDRESS      | localhost   | DUTYWATCH_HTTP_PEER_ADDRESS: found "localhost", expected a loopback address and a port
          DUTYWATCH_POLICYS                | x           | DUTYWATCH_POLICYS: unknown variable, expected one of DUTYWATCH_AUTHORITY, DUTYWATCH_BANK_HOLIDAYS
          DUTYWATCH_KAFKA_BOOTSTRAP_SERVER | x           | DUTYWATCH_KAFKA_BOOTSTRAP_SERVER: unknown variable
          DUTYWATCH_HTTP_PORT              | 65536       | DUTYWATCH_HTTP_PORT: found "65536", expected a whole number from 0 to 65535
          DUTYWATCH_HTTP_PORT              | http        | DUTYWATCH_HTTP_PORT: found "http", expected a whole number
          DUTYWATCH_PARTITIONS             | 0           | DUTYWATCH_PARTITIONS: found "0", expected a whole number from 1 to 1024
          DUTYWATCH_PARTITIONS             | 99999999999 | DUTYWATCH_PARTITIONS: found "99999999999", expected a whole number
          DUTYWATCH_HTTP_HOST              | 0.0.0.0     | DUTYWATCH_HTTP_HOST: found "0.0.0.0", expected a loopback address (127.0.0.1, localhost or ::1): the monitor has no authentication yet
          DUTYWATCH_HTTP_HOST              | 127.evil.example | DUTYWATCH_HTTP_HOST: found "127.evil.example", expected a loopback address
          DUTYWATCH_HTTP_HOSTS             | monitor:8080 | DUTYWATCH_HTTP_HOSTS: found "monitor:8080", expected names of hosts without ports
          DUTYWATCH_HTTP_HOSTS             | a,,b        | DUTYWATCH_HTTP_HOSTS: found "a,,b", expected names of hosts
          DUTYWATCH_HTTP_HOSTS             | *           | DUTYWATCH_HTTP_HOSTS: found "*", expected names of hosts
          DUTYWATCH_AUTHORITY              | South end   | DUTYWATCH_AUTHORITY: found "South end", expected 1 to 16 letters, digits or hyphens
          DUTYWATCH_AUTHORITY              | E0600003300000000 | DUTYWATCH_AUTHORITY: found "E0600003300000000", expected 1 to 16
          DUTYWATCH_CLOCK                  | sundial     | DUTYWATCH_CLOCK: found "sundial", expected wall, event, or fixed:
          DUTYWATCH_CLOCK                  | fixed:2026-03-31 | DUTYWATCH_CLOCK: found "fixed:2026-03-31", expected wall, event, or fixed:
          DUTYWATCH_METRICS_WINDOWS        | 7d,week     | DUTYWATCH_METRICS_WINDOWS: found "7d,week", expected each at most once and with commas between them: day, 7d, 28d, month, ytd, 12m
          DUTYWATCH_METRICS_WINDOWS        | 7d,7d       | DUTYWATCH_METRICS_WINDOWS: found "7d,7d", expected each at most once
          DUTYWATCH_METRICS_LOCALITIES     | all         | DUTYWATCH_METRICS_LOCALITIES: found "all", expected a whole number from 0 to 1000
          DUTYWATCH_TOPIC_PREFIX           | a/b         | DUTYWATCH_TOPIC_PREFIX: found "a/b", expected at most 100 letters
          """)
  void aWrongVariableIsRefusedByNameWithWhatWasExpected(
      String variable, String value, String message) {
    assertThatThrownBy(() -> environment(Map.of(variable, value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          polices: x                     | polices: unknown key, expected one of authority, bank-holidays, clock
          http: {hots: x}                | http.hots: unknown key, expected one of
          kafka: {bootstrap.server: x}   | kafka.bootstrap.server: unknown key
          http: {port: eighty}           | http.port: found "eighty", expected a whole number from 0 to 65535
          http: localhost                | http: unknown key
          policy: [a, b]                 | policy: found a list, expected a single value
          policy:                        | policy: found nothing, expected a single value
          {http: {port: 1}, http.port: 2} | http.port: the key stands here a second time
          """)
  void aWrongKeyOfTheFileIsRefusedWithItsPlace(String yaml, String message) {
    assertThatThrownBy(() -> file(yaml))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(folder.resolve("settings.yaml") + ", line 1: " + message);
  }

  @Test
  void kafkaSettingsMayCarryThePrefixOfAClientOfKafkaStreams() throws IOException {
    MonitorConfig config =
        file("kafka: {main.consumer.max.poll.records: 10, producer.linger.ms: 5}");

    assertThat(config.kafka().settings())
        .containsOnlyKeys("main.consumer.max.poll.records", "producer.linger.ms");
  }

  @Test
  void whatIsShownOfTheSettingsHidesSecrets() {
    MonitorConfig config =
        environment(
            Map.of(
                "DUTYWATCH_KAFKA_SASL_JAAS_CONFIG", "login hunter2",
                "DUTYWATCH_KAFKA_SSL_KEYSTORE_PASSWORD", "hunter2",
                "DUTYWATCH_KAFKA_SSL_KEYSTORE_KEY", "hunter2",
                "DUTYWATCH_KAFKA_SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET", "hunter2",
                "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", "broker:9092"));

    assertThat(config.describe())
        .contains("kafka.bootstrap.servers = broker:9092", "kafka.sasl.jaas.config = ********")
        .contains("http.port = 8080", "clock = wall", "bank-holidays = built-in")
        .doesNotContain("hunter2");
    assertThat(config.toString()).doesNotContain("hunter2");
  }

  private static MonitorConfig environment(Map<String, String> variables) {
    return ConfigLoader.load(Optional.empty(), variables);
  }

  private MonitorConfig file(String yaml) throws IOException {
    return ConfigLoader.load(Optional.of(write(yaml)), Map.of());
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), yaml);
  }
}
