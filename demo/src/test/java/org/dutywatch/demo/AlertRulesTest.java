package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(check.said()).contains("SUCCESS: 41 rules found", "SUCCESS: 13 rules found");
  }

  @Test
  void prometheusUnderstandsItsConfigurationAndFindsTheRules() throws Exception {
    Executed check = promtool("check", "config", List.of("prometheus/prometheus.yml"));

    assertThat(check.exitCode()).as(check.said()).isZero();
    assertThat(check.said()).contains("SUCCESS: 2 rule files found");
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
            .filter(twin -> twin.expression().matches("(?s)\\(?absent\\(.*"))
            .flatMap(twin -> twin.metrics().stream())
            .collect(Collectors.toSet());

    Stream<Rule> alerts = Rule.alerts().stream().filter(alert -> !alert.isTwin());

    assertThat(alerts)
        .hasSize(24)
        .allSatisfy(alert -> assertThat(missed).containsAll(alert.metrics()))
        .noneMatch(alert -> alert.metrics().isEmpty());
  }

  @Test
  void everyAlertSaysHowPressingItIsAndWhatToDo() {
    assertThat(Rule.alerts())
        .allSatisfy(
            alert -> {
              assertThat(alert.content().path("for").asText()).matches("\\d+[mh]");
              assertThat(alert.content().path("keep_firing_for").asText()).matches("\\d+[mh]");
              assertThat(alert.label("severity")).isIn("act-now", "today", "know");
              assertThat(alert.annotation("summary")).isNotBlank();
              assertThat(alert.annotation("description")).hasSizeGreaterThan(60);
            });
  }

  /** A page of what to do, and a board to look at, wherever somebody keeps the two. */
  @Test
  void everyAlertLeadsToAPageThatThereIsAndToABoardThatThereIs() {
    List<String> boards =
        ProjectFile.in("grafana/dashboards").stream()
            .map(board -> ProjectFile.json(board).get("uid").asText())
            .toList();

    assertThat(Rule.alerts())
        .allSatisfy(
            alert -> {
              String[] page =
                  after("{{ $externalLabels.runbooks }}/", alert, "runbook_url").split("#", -1);
              String file = "docs/runbooks/" + page[0];
              assertThat(ProjectFile.in("docs/runbooks")).contains(file);
              assertThat(ProjectFile.text(file)).contains("`" + alert.name() + "`");
              assertThat(headings(file)).contains(page.length == 1 ? "What to do" : "No figure");
              assertThat(page.length == 2).isEqualTo(alert.isTwin());
              assertThat(boards)
                  .contains(
                      after("{{ $externalLabels.grafana }}/d/", alert, "dashboard_url")
                          .split("\\?", -1)[0]);
            });
    assertThat(
            ProjectFile.yaml("prometheus/prometheus.yml")
                .at("/global/external_labels")
                .fieldNames())
        .toIterable()
        .containsExactly("runbooks", "grafana");
  }

  private static String after(String beginning, Rule alert, String annotation) {
    String text = alert.annotation(annotation);
    assertThat(text).startsWith(beginning);
    return text.substring(beginning.length());
  }

  @Test
  void everyPageOfTheRunbooksIsAboutAnAlertThatThereIs() {
    assertThat(
            Rule.alerts().stream()
                .map(alert -> alert.annotation("runbook_url").replaceAll(".*/|#.*", ""))
                .map(page -> "docs/runbooks/" + page))
        .containsAll(ProjectFile.in("docs/runbooks"));
  }

  @Test
  void theListOfAlertsHasThemAllWithTheirSeverity() {
    List<String> rows =
        ProjectFile.text("docs/alerts.md")
            .lines()
            .filter(line -> line.startsWith("| ["))
            .map(
                line ->
                    line.replaceAll(
                        "^\\| \\[(\\w+)]\\(runbooks/(.*)\\) \\| ([a-z-]+) \\| (\\w+) .*",
                        "$1 $2 $3 $4"))
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Rule.alerts().stream()
                .map(
                    alert ->
                        String.join(
                            " ",
                            alert.name(),
                            alert.annotation("runbook_url").replaceAll(".*/", ""),
                            alert.label("severity"),
                            alert.content().get("for").asText()))
                .toList());
  }

  @Test
  void whatIsAboutACouncilOrAClockSaysWhich() {
    assertThat(Rule.alerts())
        .filteredOn(alert -> !alert.isTwin())
        .filteredOn(alert -> alert.expression().contains("authority_"))
        .hasSize(9)
        .allMatch(alert -> alert.annotation("summary").contains("{{ $labels.authority }}"));
    assertThat(Rule.alerts())
        .filteredOn(alert -> alert.expression().contains("basis="))
        .extracting(alert -> alert.label("clock"))
        .containsExactly("dv-notification", "dv-notification", "{{ $labels.indicator }}");
  }

  /** A share of a few cases says nothing: 20 at least, and further off than chance. */
  @Test
  void noAlertIsAboutAPercentageOfAHandful() {
    assertThat(Rule.alerts())
        .filteredOn(alert -> !alert.isTwin())
        .filteredOn(alert -> alert.expression().contains(":ratio"))
        .hasSize(3)
        .allMatch(alert -> alert.expression().matches("(?s).*denominator:sum\\{[^}]*} >= 20\\).*"))
        .allMatch(alert -> alert.expression().matches("(?s).*dutywatch_indicator:(low|high)\\{.*"));
  }

  @Test
  void recordedSeriesAreNamedByLevelMetricAndOperation() {
    assertThat(Rule.recordings())
        .extracting(Rule::name)
        .hasSize(13)
        .allMatch(name -> name.matches("[a-z_]+:dutywatch_[a-z_]+:(sum|ratio|low|high|max|min)"));
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
