package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.Test;

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
            "kafka", "front", "monitor", "simulator", "prometheus", "alertmanager", "grafana");
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
              assertThat(texts(service.get("cap_drop"))).containsExactly("ALL");
              assertThat(texts(service.get("security_opt")))
                  .containsExactly("no-new-privileges:true");
              assertThat(service.has("privileged")).isFalse();
              assertThat(service.path("user").asText()).doesNotStartWith("0").isNotEqualTo("root");
            });
    assertThat(found("Dockerfile", "^USER (\\S+)")).containsExactly("dutywatch");
  }

  @Test
  void everyServiceTellsWhetherItIsWellButTheSimulatorThatNobodyAsks() {
    services.forEach(
        (name, service) -> {
          JsonNode check = service.get("healthcheck");
          assertThat(check.path("disable").asBoolean())
              .as(name)
              .isEqualTo(name.equals("simulator"));
          assertThat(check.has("test")).as(name).isNotEqualTo(name.equals("simulator"));
        });
  }

  @Test
  void whateverIsMountedIsThere() {
    Set<String> volumes = entries(file.get("volumes")).keySet();
    List<String> sources = new ArrayList<>();
    services.values().forEach(service -> sources.addAll(texts(service.path("volumes"))));

    assertThat(sources)
        .hasSize(11)
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

  @Test
  void theMonitorTakesItsSettings() {
    Map<String, String> environment = environment("monitor");
    MonitorConfig settings = ConfigLoader.load(Optional.empty(), environment);

    assertThat(environment).hasSize(4);
    assertThat(settings.clock()).isEqualTo(ClockSetting.parse("event").orElseThrow());
    assertThat(settings.policy()).isEqualTo("southend-2010");
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.kafka().bootstrapServers())
        .contains(environment("kafka").get("KAFKA_ADVERTISED_LISTENERS").split("//", 2)[1]);
    assertThat(found("Dockerfile", "(DUTYWATCH_\\w+)=")).containsExactly("DUTYWATCH_DATA_DIR");
    assertThatCode(
            () -> ConfigLoader.load(Optional.empty(), Map.of("DUTYWATCH_DATA_DIR", "/var/lib")))
        .doesNotThrowAnyException();
  }

  @Test
  void theCommandsAndTheirOptionsAreThoseOfTheCommandLine() {
    for (String service : List.of("monitor", "simulator")) {
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
  void theMonitorListensOnLoopbackAndFrontIsTheOnlyWayIn() {
    JsonNode monitor = services.get("monitor");
    assertThat(monitor.get("network_mode").asText()).isEqualTo("service:front");
    assertThat(monitor.has("ports")).isFalse();
    assertThat(ConfigLoader.load(Optional.empty(), environment("monitor")).http().host())
        .isEqualTo("127.0.0.1");
    assertThat(found("front/nginx.conf", "listen (\\d+);")).containsExactly("8081", "8082");
    assertThat(found("front/nginx.conf", "proxy_pass (\\S+);"))
        .containsExactly("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    assertThat(found("front/nginx.conf", "location (.+) \\{"))
        .containsExactly("/", "= /metrics", "= /front/health", "/");
  }

  @Test
  void everybodyFindsTheOthersAtTheirPorts() {
    JsonNode prometheus = ProjectFile.yaml("prometheus/prometheus.yml");
    assertThat(prometheus.at("/scrape_configs/0/job_name").asText()).isEqualTo("dutywatch");
    assertThat(prometheus.at("/scrape_configs/0/static_configs/0/targets/0").asText())
        .isEqualTo("front:8082");
    assertThat(prometheus.at("/alerting/alertmanagers/0/static_configs/0/targets/0").asText())
        .isEqualTo("alertmanager:9093");
    JsonNode datasource = ProjectFile.yaml("grafana/provisioning/datasources/prometheus.yml");
    assertThat(datasource.at("/datasources/0/url").asText()).isEqualTo("http://prometheus:9090");
    assertThat(datasource.at("/datasources/0/jsonData/timeInterval").asText())
        .isEqualTo(prometheus.at("/global/scrape_interval").asText());
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
  void thereIsNoDefaultPassword() {
    Map<String, String> secrets = new TreeMap<>();
    services
        .keySet()
        .forEach(
            service ->
                environment(service)
                    .forEach(
                        (name, value) -> {
                          if (name.matches("(?i).*(password|secret|token).*")) {
                            secrets.put(name, value);
                          }
                        }));

    assertThat(secrets).containsOnlyKeys("GF_SECURITY_ADMIN_PASSWORD");
    assertThat(secrets.get("GF_SECURITY_ADMIN_PASSWORD")).startsWith("${GRAFANA_PASSWORD:?");
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
