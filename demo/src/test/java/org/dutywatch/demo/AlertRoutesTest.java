package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutywatch.monitor.app.calendar.BankHolidayFile;
import org.dutywatch.monitor.app.calendar.EnglishBankHolidays;
import org.dutywatch.monitor.app.policy.PolicyLoader;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told of which alert, and when, by the shipped configuration of Alertmanager. */
@Timeout(120)
class AlertRoutesTest {
  private static final String FILE = "prometheus/alertmanager.yml";

  private final JsonNode file = ProjectFile.yaml(FILE);

  @Test
  void alertmanagerUnderstandsItsConfigurationAndFindsTheWords() throws Exception {
    Executed check = amtool("check-config", ProjectFile.at(FILE).toString());

    assertThat(check.exitCode()).as(check.said()).isZero();
    assertThat(check.said()).contains(" - 4 receivers", " - 8 inhibit rules", " - 1 templates");
  }

  @Test
  void theDeskHearsOfCouncilsAndTheKeepersOfTheMonitor() throws Exception {
    assertThat(told("authority=E06000033", "clock=cp-review", "severity=today"))
        .containsExactly("duty-desk");
    assertThat(told("authority=E06000033", "severity=know")).containsExactly("duty-desk");
    assertThat(told("severity=today", "twin=absent")).containsExactly("keepers");
    assertThat(told("severity=know")).containsExactly("keepers");
  }

  @Test
  void whatIsPressingGoesToWhoIsThereAtAnyHour() throws Exception {
    assertThat(told("authority=E06000033", "clock=dv-risk-assessment", "severity=act-now"))
        .containsExactly("duty-desk-now");
  }

  @Test
  void bothHearOfAMonitorThatIsDown() throws Exception {
    assertThat(told("alertname=NoMonitorAnswers", "severity=act-now"))
        .containsExactly("duty-desk-now", "keepers-now");
  }

  @Test
  void whereAnotherMonitorGoesOnTheKeepersAloneHearOfIt() throws Exception {
    assertThat(told("alertname=MonitorStopped", "instance=front:8082", "severity=today"))
        .containsExactly("keepers");
  }

  @Test
  void bothHearOfASilentFeed() throws Exception {
    assertThat(told("authority=E06000033", "feed=referrals", "severity=today"))
        .containsExactly("keepers", "duty-desk");
    assertThat(told("feed=referrals", "severity=today")).containsExactly("keepers");
  }

  @Test
  void everyAlertThatThereIsReachesSomebody() throws Exception {
    for (Rule alert : Rule.alerts()) {
      assertThat(told("alertname=" + alert.name(), "severity=" + alert.label("severity")))
          .as(alert.name())
          .isNotEmpty();
    }
  }

  @Test
  void nothingThatIsPressingWaitsForTheMorning() {
    assertThat(routes(file.get("route")))
        .filteredOn(route -> texts(route.path("matchers")).contains("severity=\"act-now\""))
        .hasSize(3)
        .noneMatch(route -> route.has("mute_time_intervals"))
        .noneMatch(route -> route.has("active_time_intervals"))
        .allMatch(route -> route.get("receiver").asText().endsWith("-now"));
  }

  @Test
  void everythingElseRespectsQuietHoursOfTheRoleThatIsTold() {
    assertThat(routes(file.get("route")))
        .filteredOn(route -> !route.has("routes"))
        .filteredOn(route -> !route.get("receiver").asText().endsWith("-now"))
        .hasSize(5)
        .allSatisfy(
            route -> {
              List<String> quiet = texts(route.get("mute_time_intervals"));
              assertThat(quiet).contains("bank-holidays");
              assertThat(quiet.size() + route.path("active_time_intervals").size()).isEqualTo(2);
            });
  }

  @Test
  void quietHoursAreThoseOfEngland() {
    assertThat(file.findValues("location"))
        .hasSize(11)
        .allMatch(location -> location.asText().equals("Europe/London"));
    assertThat(file.get("time_intervals"))
        .allSatisfy(
            named ->
                assertThat(named.get("time_intervals"))
                    .allMatch(interval -> interval.has("location")));
  }

  @Test
  void bankHolidaysAreThoseThatTheMonitorCountsBy() {
    EnglishBankHolidays known = new EnglishBankHolidays(BankHolidayFile.builtIn());
    Set<LocalDate> listed = new TreeSet<>();
    for (JsonNode interval : interval("bank-holidays")) {
      for (String day : texts(interval.get("days_of_month"))) {
        listed.add(
            LocalDate.of(
                interval.at("/years/0").asInt(),
                interval.at("/months/0").asInt(),
                Integer.parseInt(day)));
      }
    }

    Set<LocalDate> expected = new TreeSet<>();
    LocalDate first = listed.iterator().next();
    for (int year = first.getYear(); year <= known.knownUntil().getYear(); year++) {
      expected.addAll(known.ofYear(year));
    }
    expected.removeIf(day -> day.isBefore(first));

    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void theShippedZoneIsLondons() throws Exception {
    Map<String, String> offsets = new TreeMap<>();
    for (String moment : List.of("2027-03-28T00:59Z", "2027-03-28T01:00Z", "2027-10-31T01:00Z")) {
      Executed date =
          Executed.run(
              List.of(
                  "env",
                  "TZDIR=" + ProjectFile.at("prometheus/zoneinfo"),
                  "TZ=Europe/London",
                  "date",
                  "--date=" + moment,
                  "+%H:%M %Z"));
      offsets.put(moment, date.said().strip());
    }

    assertThat(offsets)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "2027-03-28T00:59Z", "00:59 GMT",
                "2027-03-28T01:00Z", "02:00 BST",
                "2027-10-31T01:00Z", "01:00 GMT"));
  }

  @Test
  void aSilentFeedHoldsBackTheClocksThatItStops() {
    Map<String, Pattern> silenced = new TreeMap<>();
    for (JsonNode rule : file.get("inhibit_rules")) {
      String source = String.join(",", texts(rule.get("source_matchers")));
      if (source.startsWith("alertname=\"FeedSilent\",feed=")) {
        String clocks = rule.at("/target_matchers/0").asText();
        silenced.put(
            source.replaceAll(".*feed=\"(.*)\"", "$1"),
            Pattern.compile(clocks.replaceAll("clock=~?\"(.*)\"", "$1")));
        assertThat(texts(rule.get("equal"))).containsExactly("authority");
      }
    }

    for (String name : List.of("southend-2010", "england-2010-2013", "england-current")) {
      Policy policy = PolicyLoader.load(name);
      for (Indicator clock : policy.indicators()) {
        clock
            .clock()
            .ifPresent(
                course ->
                    assertThat(silenced.keySet())
                        .as(name + ": " + clock.id())
                        .filteredOn(feed -> silenced.get(feed).matcher(clock.id()).matches())
                        .containsExactly(course.record().feed()));
      }
    }
  }

  @Test
  void whatIsNamedInTheRoutesAndInhibitionsExists() {
    Set<String> alerts = Rule.alerts().stream().map(Rule::name).collect(Collectors.toSet());
    Set<String> named =
        Pattern.compile("alertname(?:=|!=|=~|!~)\"([^\"]+)\"")
            .matcher(ProjectFile.text(FILE))
            .results()
            .map((MatchResult match) -> match.group(1))
            .flatMap(names -> Arrays.stream(names.split("\\|")))
            .collect(Collectors.toSet());

    assertThat(named).isNotEmpty();
    assertThat(alerts).containsAll(named);
  }

  @Test
  void theWordsOfAMessageAreSentencesOfTheRulesAndNoLabelsBesides() {
    String words =
        ProjectFile.text("prometheus/templates/mail.tmpl")
            .replaceAll("(?s)\\{\\{/\\*.*?\\*/}}", "");

    assertThat(words).doesNotContain("SortedPairs", "GroupLabels", ".Labels", "GeneratorURL");
    assertThat(words.replace(".CommonLabels.severity", "")).doesNotContain("CommonLabels");
    assertThat(file.findValues("text"))
        .hasSize(4)
        .allMatch(text -> text.asText().equals("{{ template \"dutywatch.text\" . }}"));
    assertThat(file.findValues("html")).hasSize(4).allMatch(html -> html.asText().isEmpty());
  }

  /** The receivers of an alert with these labels. */
  private static List<String> told(String... labels) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of("config", "routes", "test", "--config.file=" + ProjectFile.at(FILE)));
    arguments.addAll(List.of(labels));
    Executed asked = amtool(arguments.toArray(String[]::new));
    assertThat(asked.exitCode()).as(asked.said()).isZero();
    return asked
        .said()
        .lines()
        .filter(line -> !line.startsWith("Warning"))
        .flatMap(line -> Arrays.stream(line.split(",")))
        .toList();
  }

  private static Executed amtool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Program.find("amtool").toString()));
    command.addAll(List.of(arguments));
    return Executed.run(command);
  }

  private JsonNode interval(String name) {
    for (JsonNode named : file.get("time_intervals")) {
      if (named.get("name").asText().equals(name)) {
        return named.get("time_intervals");
      }
    }
    throw new AssertionError("no interval " + name);
  }

  /** A route and all below it. */
  private static List<JsonNode> routes(JsonNode route) {
    List<JsonNode> all = new ArrayList<>(List.of(route));
    route.path("routes").forEach(below -> all.addAll(routes(below)));
    return all;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
