package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutywatch.monitor.app.ClockSetting;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.notify.NotifyLoader;
import org.dutywatch.monitor.app.notify.NotifySettings;
import org.dutywatch.monitor.topology.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No Docker engine is here: what can go wrong by names and ports is looked up instead. */
class ComposeFileTest {
  private static final Pattern PINNED = Pattern.compile(".+:v?\\d+\\.\\d+[^:]*");
  private static final Pattern PUBLISHED = Pattern.compile("127\\.0\\.0\\.1:(\\d+):(\\d+)");

  private final JsonNode file = ProjectFile.yaml("docker-compose.yml");
  private final Map<String, JsonNode> services = entries(file.get("services"));

  @Test
  void bringsUpTheWholeStack() {
    assertThat(services)
        .containsOnlyKeys(
            "kafka",
            "kafka-access",
            "front",
            "monitor",
            "monitor-2",
            "simulator",
            "notifier",
            "mail",
            "prometheus",
            "alertmanager",
            "grafana");
  }

  @Test
  void imagesArePinned() {
    assertThat(services.values())
        .allMatch(service -> PINNED.matcher(service.get("image").asText()).matches());
    assertThat(found("Dockerfile", "^FROM (\\S+)"))
        .hasSize(2)
        .allMatch(image -> PINNED.matcher(image).matches());
  }

  @Test
  void portsArePublishedToThisMachineAlone() {
    Map<String, String> published = new TreeMap<>();
    services.forEach(
        (name, service) ->
            texts(service.path("ports"))
                .forEach(
                    port -> {
                      assertThat(port).matches(PUBLISHED);
                      published.put(name, port);
                    }));

    assertThat(published)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "front", "127.0.0.1:8080:8081",
                "mail", "127.0.0.1:8025:8025",
                "prometheus", "127.0.0.1:9090:9090",
                "alertmanager", "127.0.0.1:9093:9093",
                "grafana", "127.0.0.1:3000:3000"));
    assertThat(services.values())
        .noneMatch(service -> service.path("network_mode").asText().equals("host"));
  }

  @Test
  void everyServiceHasItsBoundsAndNoPowers() {
    assertThat(services.values())
        .allSatisfy(
            service -> {
              assertThat(service.get("mem_limit").asText()).matches("\\d+[mg]");
              assertThat(service.get("cpus").asInt()).isBetween(1, 2);
              assertThat(service.get("read_only").asBoolean()).isTrue();
              assertThat(texts(service.get("cap_drop"))).containsExactly("ALL");
              assertThat(texts(service.get("security_opt")))
                  .containsExactly("no-new-privileges:true");
              assertThat(service.has("privileged")).isFalse();
              assertThat(service.path("user").asText()).doesNotStartWith("0").isNotEqualTo("root");
            });
    assertThat(found("Dockerfile", "^USER (\\S+)")).containsExactly("dutywatch");
  }

  @Test
  void everyServiceTellsWhetherItIsWellButThoseThatNobodyAsks() {
    services.forEach(
        (name, service) -> {
          boolean asked = !Set.of("simulator", "kafka-access").contains(name);
          JsonNode check = service.get("healthcheck");
          assertThat(check.path("disable").asBoolean()).as(name).isNotEqualTo(asked);
          assertThat(check.has("test")).as(name).isEqualTo(asked);
        });
  }

  @Test
  void whateverIsMountedIsThere() {
    Set<String> volumes = entries(file.get("volumes")).keySet();
    List<String> sources = new ArrayList<>();
    services.values().forEach(service -> sources.addAll(texts(service.path("volumes"))));

    assertThat(sources)
        .hasSize(17)
        .allSatisfy(
            mount -> {
              String source = mount.split(":", 2)[0];
              if (source.startsWith("./")) {
                assertThat(ProjectFile.at(source)).exists();
                assertThat(mount).endsWith(":ro");
              } else {
                assertThat(volumes).contains(source);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"monitor, 8080", "monitor-2, 8083"})
  void aMonitorTakesItsSettings(String name, int port) {
    Map<String, String> environment = environment(name);
    MonitorConfig settings = ConfigLoader.load(Optional.empty(), environment);

    assertThat(environment).hasSize(9);
    assertThat(settings.clock()).isEqualTo(ClockSetting.parse("event").orElseThrow());
    assertThat(settings.policy()).isEqualTo("southend-2010");
    assertThat(settings.http().port()).isEqualTo(port);
    assertThat(found("Dockerfile", "(DUTYWATCH_\\w+)=")).containsExactly("DUTYWATCH_DATA_DIR");
    assertThatCode(
            () -> ConfigLoader.load(Optional.empty(), Map.of("DUTYWATCH_DATA_DIR", "/var/lib")))
        .doesNotThrowAnyException();
  }

  @Test
  void theMonitorsShareTheKeyOfReferencesAndNoFolder() {
    for (String name : List.of("monitor", "monitor-2")) {
      assertThat(texts(services.get(name).get("secrets"))).containsExactly("reference-key");
      assertThat(environment(name))
          .containsEntry("DUTYWATCH_REFERENCE_KEY_FILE", "/run/secrets/reference-key");
      assertThat(texts(services.get(name).get("volumes")))
          .containsExactly(name + ":/var/lib/dutywatch");
    }
    assertThat(file.at("/secrets/reference-key/file").asText())
        .isEqualTo("./secrets/reference-key");
  }

  @Test
  void everyClientOfKafkaComesByANameOfItsOwn() {
    String advertised =
        found("kafka/server.properties", "^advertised.listeners=CLIENTS://(.+)").get(0);
    Map<String, String> users =
        Map.of(
            "monitor", "monitor",
            "monitor-2", "monitor",
            "simulator", "simulator",
            "notifier", "notifier");

    users.forEach(
        (service, user) -> {
          Map<String, String> environment = environment(service);
          assertThat(environment)
              .containsEntry("DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", advertised)
              .containsEntry("DUTYWATCH_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
              .containsEntry("DUTYWATCH_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
          assertThat(environment.get("DUTYWATCH_KAFKA_SASL_JAAS_CONFIG"))
              .contains("ScramLoginModule required", "username=\"" + user + "\"")
              .contains("password=\"${KAFKA_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD:?")
              .endsWith("\";");
          assertThat(found("kafka/start.sh", "scram (\\w+) ")).contains(user);
        });
    assertThat(texts(services.get("kafka-access").get("entrypoint"))).contains(advertised);
  }

  @Test
  void theTopicsThatAccessIsGivenToAreThoseOfTheMonitor() {
    Topics topics = new Topics("dutywatch.");
    Set<String> given =
        new TreeSet<>(found("kafka/access.sh", "--topic \"\\$\\{prefix}([a-z-]+)\""));

    Set<String> facts = new TreeSet<>(topics.inputs());
    Set<String> ofNotices =
        new TreeSet<>(Set.of(topics.breaches(), topics.acknowledgements(), topics.deadEnds()));
    facts.addAll(ofNotices);
    assertThat(given.stream().map(topics::of).collect(Collectors.toSet())).isEqualTo(facts);
  }

  @Test
  void theNotifierTakesItsSettings() throws Exception {
    assertThat(texts(services.get("notifier").get("volumes")))
        .containsExactly("./notifier.yaml:/etc/dutywatch/notifier.yaml:ro");
    Path file = ProjectFile.at("notifier.yaml");
    MonitorConfig settings = ConfigLoader.load(Optional.of(file), environment("notifier"));
    NotifySettings channels =
        NotifyLoader.load(
            file, Rules.of(settings), environment("notifier"), InstantSource.system());

    assertThat(channels.names()).isEqualTo("first-contact");
    assertThat(texts(services.get("notifier").at("/healthcheck/test")))
        .contains("http://127.0.0.1:9465/metrics");
    assertThat(ProjectFile.yaml("notifier.yaml").at("/notify/mail/host").asText())
        .isEqualTo("mail");
  }

  @Test
  void theCommandsAndTheirOptionsAreThoseOfTheCommandLine() {
    for (String service : List.of("monitor", "monitor-2", "simulator", "notifier")) {
      String[] command = texts(services.get(service).get("command")).toArray(String[]::new);

      assertThatCode(() -> Main.commandLine().parseArgs(command)).doesNotThrowAnyException();
    }
    assertThat(found("Dockerfile", "\"(org\\.[\\w.]+)\"")).containsExactly(Main.class.getName());
    assertThat(found("Dockerfile", "^CMD \\[\"(\\w+)\"]")).containsExactly("monitor");
  }

  @Test
  void theImageHoldsWhatTheScriptPutsOnTheClassPath() {
    assertThat(found("dutywatch", "-cp \"(\\S+)\""))
        .containsExactly("$target/classes:$target/lib/*");
    assertThat(found("Dockerfile", "\"(/opt/\\S+)\""))
        .containsExactly("/opt/dutywatch/classes:/opt/dutywatch/lib/*");
    assertThat(found("Dockerfile", "^COPY --from=build (\\S+ \\S+)"))
        .containsExactly(
            "/source/demo/target/lib /opt/dutywatch/lib",
            "/source/demo/target/classes /opt/dutywatch/classes");
  }

  @Test
  void theMonitorsListenOnLoopbackAndFrontIsTheOnlyWayIn() {
    for (String name : List.of("monitor", "monitor-2", "notifier")) {
      JsonNode service = services.get(name);
      assertThat(service.get("network_mode").asText()).isEqualTo("service:front");
      assertThat(service.has("ports")).isFalse();
    }
    assertThat(ConfigLoader.load(Optional.empty(), environment("monitor")).http().host())
        .isEqualTo("127.0.0.1");
    assertThat(found("front/nginx.conf", "listen (\\d+);"))
        .containsExactly("8081", "8082", "8084", "8085");
    assertThat(found("front/nginx.conf", " server ([^;{]+);"))
        .containsExactly("127.0.0.1:8080", "127.0.0.1:8083 backup");
    assertThat(found("front/nginx.conf", "proxy_pass (\\S+);"))
        .containsExactly(
            "http://monitors",
            "http://127.0.0.1:8080",
            "http://127.0.0.1:8083",
            "http://127.0.0.1:9465");
    assertThat(found("front/nginx.conf", "location (.+) \\{"))
        .containsExactly(
            "/", "= /metrics", "= /front/health", "/", "= /metrics", "/", "= /metrics", "/");
  }

  @Test
  void everybodyFindsTheOthersAtTheirPorts() {
    JsonNode prometheus = ProjectFile.yaml("prometheus/prometheus.yml");
    assertThat(prometheus.at("/scrape_configs/0/job_name").asText()).isEqualTo("dutywatch");
    assertThat(texts(prometheus.at("/scrape_configs/0/static_configs/0/targets")))
        .containsExactly("front:8082", "front:8084");
    assertThat(texts(prometheus.at("/scrape_configs/1/static_configs/0/targets")))
        .containsExactly("front:8085");
    assertThat(prometheus.at("/alerting/alertmanagers/0/static_configs/0/targets/0").asText())
        .isEqualTo("alertmanager:9093");
    JsonNode datasource = ProjectFile.yaml("grafana/provisioning/datasources/prometheus.yml");
    assertThat(datasource.at("/datasources/0/url").asText()).isEqualTo("http://prometheus:9090");
    assertThat(datasource.at("/datasources/0/jsonData/timeInterval").asText())
        .isEqualTo(prometheus.at("/global/scrape_interval").asText());
    JsonNode alertmanager = ProjectFile.yaml("prometheus/alertmanager.yml");
    assertThat(alertmanager.at("/global/smtp_smarthost").asText()).isEqualTo("mail:1025");
    assertThat(sharedNetwork("alertmanager", "mail")).isEqualTo("watch");
    assertThat(sharedNetwork("front", "mail")).isEqualTo("watch");
    assertThat(sharedNetwork("kafka-access", "kafka")).isEqualTo("feeds");
    assertThat(sharedNetwork("prometheus", "front")).isEqualTo("watch");
    assertThat(sharedNetwork("prometheus", "alertmanager")).isEqualTo("watch");
    assertThat(sharedNetwork("grafana", "prometheus")).isEqualTo("watch");
    assertThat(sharedNetwork("front", "kafka")).isEqualTo("feeds");
    assertThat(sharedNetwork("simulator", "kafka")).isEqualTo("feeds");
  }

  @Test
  void grafanaFindsItsBoards() {
    JsonNode provider = ProjectFile.yaml("grafana/provisioning/dashboards/dutywatch.yml");
    String folder = provider.at("/providers/0/options/path").asText();
    assertThat(texts(services.get("grafana").get("volumes")))
        .contains("./grafana/dashboards:" + folder + ":ro");
    String home = environment("grafana").get("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH");
    assertThat(ProjectFile.at(home.replace(folder, "grafana/dashboards"))).isRegularFile();
  }

  @Test
  void alertmanagerFindsItsWordsAndTheTimeInEngland() {
    JsonNode alertmanager = ProjectFile.yaml("prometheus/alertmanager.yml");
    assertThat(texts(alertmanager.get("templates"))).containsExactly("templates/*.tmpl");
    assertThat(texts(services.get("alertmanager").get("volumes")))
        .contains(
            "./prometheus/alertmanager.yml:/etc/alertmanager/alertmanager.yml:ro",
            "./prometheus/templates:/etc/alertmanager/templates:ro",
            "./prometheus/zoneinfo:" + environment("alertmanager").get("ZONEINFO") + ":ro");
  }

  @Test
  void thereIsNoDefaultPassword() {
    Map<String, String> secrets = new TreeMap<>();
    services
        .keySet()
        .forEach(
            service ->
                environment(service)
                    .forEach(
                        (name, value) -> {
                          if (name.matches("(?i).*(password|secret|token|jaas).*")) {
                            secrets.put(service + " " + name, value);
                          }
                        }));

    assertThat(secrets).hasSize(10);
    assertThat(secrets.values()).allMatch(value -> value.contains("${") && value.contains(":?"));
    assertThat(found("kafka/server.properties", "password=\"([^\"]+)\""))
        .containsOnly("${env:KAFKA_ADMIN_PASSWORD}");
  }

  @Test
  void everySecretThatIsNeededIsMadeOnceAndForNobodyElse(@TempDir Path folder) throws Exception {
    Files.copy(ProjectFile.at("make-secrets"), folder.resolve("make-secrets"));
    assertThat(folder.resolve("make-secrets").toFile().setExecutable(true)).isTrue();
    List<String> command = List.of(folder.resolve("make-secrets").toString());
    assertThat(Executed.run(command).exitCode()).isZero();
    String first = Files.readString(folder.resolve(".env"));
    Map<String, String> made =
        first.lines().collect(Collectors.toMap(l -> l.split("=", 2)[0], l -> l.split("=", 2)[1]));

    assertThat(made.keySet())
        .isEqualTo(new TreeSet<>(found("docker-compose.yml", "\\$\\{([A-Z_]+):\\?")));
    assertThat(made.values()).doesNotHaveDuplicates().allMatch(p -> p.matches("[0-9a-f]{64}"));
    assertThat(Files.readString(folder.resolve("secrets/reference-key"))).matches("[0-9a-f]{64}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
        .isEqualTo("rwx------");

    assertThat(Executed.run(command).exitCode()).isZero();
    assertThat(Files.readString(folder.resolve(".env"))).isEqualTo(first);
  }

  private String sharedNetwork(String one, String other) {
    Set<String> shared = new TreeSet<>(texts(services.get(one).get("networks")));
    shared.retainAll(texts(services.get(other).get("networks")));
    return String.join(",", shared);
  }

  private Map<String, String> environment(String service) {
    return entries(services.get(service).path("environment")).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
  }

  private static Map<String, JsonNode> entries(JsonNode object) {
    Map<String, JsonNode> entries = new TreeMap<>();
    object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  /** What the first group of an expression finds in the lines of a file. */
  private static List<String> found(String path, String expression) {
    return Pattern.compile(expression, Pattern.MULTILINE)
        .matcher(ProjectFile.text(path))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
