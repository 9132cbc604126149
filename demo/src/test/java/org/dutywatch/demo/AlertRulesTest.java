package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AlertRulesTest {
  private static final String RULES = "prometheus/rules";
  private static final String TESTS = "prometheus/tests";

  @Test
  void prometheusUnderstandsTheRules() throws Exception {
    Executed check = promtool("check", "rules", ProjectFile.in(RULES));

    assertThat(check.exitCode()).as(check.said()).isZero();
    assertThat(check.said()).contains("SUCCESS: 16 rules found", "SUCCESS: 6 rules found");
  }

  @Test
  void prometheusUnderstandsItsConfigurationAndFindsTheRules() throws Exception {
    Executed check = promtool("check", "config", List.of("prometheus/prometheus.yml"));

    assertThat(check.exitCode()).as(check.said()).isZero();
    assertThat(check.said()).contains("SUCCESS: 2 rule files found");
  }

  @Test
  void alertmanagerUnderstandsItsConfiguration() throws Exception {
    Executed check =
        Executed.run(
            List.of(
                Program.find("amtool").toString(),
                "check-config",
                ProjectFile.at("prometheus/alertmanager.yml").toString()));

    assertThat(check.exitCode()).as(check.said()).isZero();
    assertThat(check.said()).contains(" - 2 receivers");
  }

  @Test
  void whatIsPressingIsRemindedOfMoreOftenThanTheRest() throws Exception {
    assertThat(receiver("severity=act-now")).isEqualTo("duty-desk-now");
    assertThat(receiver("severity=today")).isEqualTo("duty-desk");
  }

  @Test
  void alertsFireWhenTheyShouldAndNotJustBefore() throws Exception {
    Executed tests = promtool("test", "rules", ProjectFile.in(TESTS));

    assertThat(tests.exitCode()).as(tests.said()).isZero();
    assertThat(tests.said().split("SUCCESS", -1)).hasSize(ProjectFile.in(TESTS).size() + 1);
  }

  @Test
  void everyAlertIsTriedBothWays() {
    Set<String> names =
        Rule.alerts().stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));

    assertThat(triedNames(false)).isEqualTo(names);
    assertThat(triedNames(true)).isEqualTo(names);
  }

  @Test
  void whateverAnAlertReadsIsMissedWhenItVanishes() {
    Set<String> missed =
        Rule.alerts().stream()
            .filter(Rule::isTwin)
            .filter(twin -> twin.expression().startsWith("absent("))
            .flatMap(twin -> twin.metrics().stream())
            .collect(Collectors.toSet());

    Stream<Rule> alerts = Rule.alerts().stream().filter(alert -> !alert.isTwin());

    assertThat(alerts)
        .hasSize(9)
        .allSatisfy(alert -> assertThat(missed).containsAll(alert.metrics()))
        .noneMatch(alert -> alert.metrics().isEmpty());
  }

  @Test
  void everyAlertSaysHowPressingItIsAndWhatToDo() {
    List<String> pages = headings("docs/alerts.md");

    assertThat(Rule.alerts())
        .allSatisfy(
            alert -> {
              assertThat(alert.content().path("for").asText()).matches("\\d+[mh]");
              assertThat(alert.label("severity")).isIn("act-now", "today");
              assertThat(alert.annotation("summary")).isNotBlank();
              assertThat(alert.annotation("description")).hasSizeGreaterThan(60);
              assertThat(pages).contains(alert.name());
              assertThat(alert.annotation("runbook"))
                  .isEqualTo("docs/alerts.md#" + alert.name().toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void everyPageOfTheRunbookIsAboutAnAlertThatThereIs() {
    assertThat(headings("docs/alerts.md"))
        .containsExactlyInAnyOrderElementsOf(Rule.alerts().stream().map(Rule::name).toList());
  }

  @Test
  void recordedSeriesAreNamedByLevelMetricAndOperation() {
    assertThat(Rule.recordings())
        .extracting(Rule::name)
        .hasSize(6)
        .allMatch(name -> name.matches("[a-z_]+:dutywatch_[a-z_]+:(sum|ratio|max|min)"));
  }

  @Test
  void whereTheMonitorIsNotAtWorkItsVanishedFiguresAreNotReportedOneByOne() {
    JsonNode rule = ProjectFile.yaml("prometheus/alertmanager.yml").get("inhibit_rules").get(0);

    assertThat(rule.get("source_matchers").get(0).asText())
        .isEqualTo("alertname=~\"MonitorStopped|MonitorNotWatched|StreamStopped\"");
    assertThat(Rule.alerts())
        .extracting(Rule::name)
        .contains("MonitorStopped", "MonitorNotWatched", "StreamStopped");
    assertThat(rule.get("target_matchers").get(0).asText()).isEqualTo("twin=\"absent\"");
  }

  private static String receiver(String label) throws Exception {
    String configuration = ProjectFile.at("prometheus/alertmanager.yml").toString();
    Executed asked =
        Executed.run(
            List.of(
                Program.find("amtool").toString(),
                "config",
                "routes",
                "test",
                "--config.file=" + configuration,
                label));
    assertThat(asked.exitCode()).as(asked.said()).isZero();
    return asked.said().lines().filter(line -> line.startsWith("duty-desk")).findAny().orElse("");
  }

  private static Executed promtool(String task, String of, List<String> files) throws Exception {
    List<String> command = new ArrayList<>(List.of(Program.find("promtool").toString(), task, of));
    files.forEach(file -> command.add(ProjectFile.at(file).toString()));
    return Executed.run(command);
  }

  /** Which alerts the tests expect to fire somewhere, or to keep silent somewhere. */
  private static Set<String> triedNames(boolean firing) {
    Set<String> names = new TreeSet<>();
    for (String file : ProjectFile.in(TESTS)) {
      for (JsonNode expected : ProjectFile.yaml(file).findValues("alert_rule_test")) {
        for (JsonNode one : expected) {
          if (one.get("exp_alerts").isEmpty() != firing) {
            names.add(one.get("alertname").asText());
          }
        }
      }
    }
    return names;
  }

  /** The second-level headings of a page. */
  private static List<String> headings(String page) {
    return ProjectFile.text(page)
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }
}
