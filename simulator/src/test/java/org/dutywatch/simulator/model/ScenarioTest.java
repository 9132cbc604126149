package org.dutywatch.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.scenario.Circumstances;
import org.dutywatch.simulator.scenario.Scenario;
import org.dutywatch.simulator.scenario.ScenarioKind;
import org.junit.jupiter.api.Test;

/** That the events of a world really hold what a scenario says, and an ordinary world does not. */
class ScenarioTest {
  private static final LocalDate TUESDAY = LocalDate.of(2021, 6, 8);

  @Test
  void thePoliceAreSilentForTwoDaysAndThenFloodTheDesk() {
    List<Statement> ordinary = year();
    List<Statement> silent = year(ScenarioKind.POLICE_SILENT.in(TUESDAY, 2));

    assertThat(notifications(ordinary, TUESDAY, 2)).isGreaterThan(8);
    assertThat(notifications(silent, TUESDAY, 2)).isZero();
    assertThat(notifications(silent, TUESDAY.plusDays(2), 1)).isGreaterThan(18);
    assertThat(notifications(ordinary, TUESDAY.plusDays(2), 1)).isLessThan(15);
  }

  @Test
  void aTeamWithABacklogTakesLongerAndTheOthersDoNot() {
    Scenario backlog = ScenarioKind.ASSESSMENT_BACKLOG.in(TUESDAY, 90);

    Map<String, Double> ordinary = meanLengths(year());
    Map<String, Double> strained = meanLengths(year(backlog));

    assertThat(strained.get("Assessment 1")).isGreaterThan(1.3 * ordinary.get("Assessment 1"));
    assertThat(strained.get("Assessment 2"))
        .isBetween(0.85 * ordinary.get("Assessment 2"), 1.15 * ordinary.get("Assessment 2"));
  }

  @Test
  void twoLargeSiblingGroupsStartSecondPlansInOneMonth() {
    Scenario groups = ScenarioKind.SIBLING_GROUPS.in(TUESDAY, 28);

    assertThat(largeFamiliesOnSecondPlans(year())).isEmpty();
    assertThat(largeFamiliesOnSecondPlans(year(groups)).values()).containsExactlyInAnyOrder(6L, 7L);
  }

  @Test
  void aFrontDoorChangeDropsReferralsByAThirdOvernight() {
    Scenario change = ScenarioKind.FRONT_DOOR_CHANGE.in(TUESDAY, 3_650);

    List<Statement> changed = year(change);

    assertThat(referrals(changed, Worlds.FIRST_DAY, 68))
        .isEqualTo(referrals(year(), Worlds.FIRST_DAY, 68));
    double after = referrals(changed, TUESDAY, 110);
    assertThat(after / referrals(year(), TUESDAY, 110)).isBetween(0.55, 0.78);
  }

  @Test
  void aBankHolidayWeekendEndsWithAPeakOnTheTuesday() {
    LocalDate saturday = LocalDate.of(2021, 8, 28);
    List<Statement> ordinary = year();
    List<Statement> longWeekend = year(ScenarioKind.BANK_HOLIDAY_WEEKEND.in(saturday, 3));

    assertThat(notifications(ordinary, saturday, 3)).isGreaterThan(5);
    assertThat(notifications(longWeekend, saturday, 3)).isZero();
    assertThat(notifications(longWeekend, saturday.plusDays(3), 1))
        .isGreaterThan(notifications(ordinary, saturday.plusDays(3), 1) + 10);
  }

  @Test
  void aWeekendWithoutABankHolidayIsNoBankHolidayWeekend() {
    assertThatThrownBy(() -> ScenarioKind.BANK_HOLIDAY_WEEKEND.in(TUESDAY, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no bank holiday");
  }

  @Test
  void wrongYearsAreEnteredAndCorrectedWithinDays() {
    List<Statement> slips = year(ScenarioKind.WRONG_DATES.in(TUESDAY, 1));

    assertThat(wrongYears(year())).isEmpty();
    List<Statement> wrong = wrongYears(slips);
    assertThat(wrong).hasSizeGreaterThan(10).allMatch(event -> recorded(event).equals(TUESDAY));
    for (Statement event : wrong) {
      assertThat(slips)
          .anyMatch(
              other ->
                  other.record().equals(event.record())
                      && other.type() == event.type()
                      && other.recordedTime().isAfter(event.recordedTime())
                      && days(event.time(), other.time()) == 365
                      && days(event.recordedTime(), other.recordedTime()) <= 4);
    }
  }

  @Test
  void aDuplicateFeedSendsEverythingTwice() {
    assertThat(repeats(year(), TUESDAY, 5)).isLessThan(0.05);
    assertThat(repeats(year(ScenarioKind.DUPLICATE_FEED.in(TUESDAY, 5)), TUESDAY, 5))
        .isEqualTo(0.5);
  }

  @Test
  void aDarkLocalityRecordsNothingAndLosesNothing() {
    List<Statement> dark = year(ScenarioKind.LOCALITY_DARK.in(TUESDAY, 5));

    assertThat(receivedIn(dark, TUESDAY, 5)).doesNotContain("Harbour").contains("Abbey");
    assertThat(receivedIn(year(), TUESDAY, 5)).contains("Harbour");
    assertThat(facts(dark)).isEqualTo(facts(year()));
  }

  @Test
  void aHealthyCouncilDoesAllInGoodTimeRecordsItAtOnceAndPlansForNoChildTwice() {
    LocalDate first = Worlds.FIRST_DAY;
    List<Statement> ordinary = year();
    List<Statement> healthy = year(ScenarioKind.HEALTHY.in(first, 3_650));

    assertThat(ordinary).anyMatch(event -> !event.recordedTime().equals(event.time()));
    assertThat(healthy).allMatch(event -> event.recordedTime().equals(event.time()));
    assertThat(longest(ordinary, FactType.REFERRAL_RECEIVED, FactType.REFERRAL_DECIDED))
        .isGreaterThan(3);
    assertThat(longest(healthy, FactType.REFERRAL_RECEIVED, FactType.REFERRAL_DECIDED)).isZero();
    assertThat(longest(healthy, FactType.REFERRAL_RECEIVED, FactType.REFERRER_INFORMED)).isZero();
    assertThat(longest(ordinary, FactType.ASSESSMENT_STARTED, FactType.ASSESSMENT_COMPLETED))
        .isGreaterThan(100);
    assertThat(longest(healthy, FactType.ASSESSMENT_STARTED, FactType.ASSESSMENT_COMPLETED))
        .isLessThan(63);
    assertThat(
            longest(healthy, FactType.DV_NOTIFICATION_RECEIVED, FactType.DV_NOTIFICATION_ASSESSED))
        .isZero();
    assertThat(healthy)
        .filteredOn(event -> event.type() == FactType.DV_NOTIFICATION_ASSESSED)
        .hasSizeGreaterThan(1_000)
        .allMatch(event -> event.time().atZone(Moment.ENGLAND).getHour() < 15);
    assertThat(onSecondPlans(ordinary)).isGreaterThan(10);
    assertThat(onSecondPlans(healthy)).isZero();
  }

  /** How many days it took at most from one fact to another of the same record. */
  private static long longest(List<Statement> events, FactType from, FactType to) {
    Map<RecordId, Instant> begun = new HashMap<>();
    long longest = 0;
    for (Told fact : facts(events)) {
      if (fact.type() == from) {
        begun.put(fact.record(), fact.time());
      }
    }
    for (Told fact : facts(events)) {
      if (fact.type() == to && begun.containsKey(fact.record())) {
        LocalDate day = LocalDate.ofInstant(begun.get(fact.record()), Moment.ENGLAND);
        LocalDate end = LocalDate.ofInstant(fact.time(), Moment.ENGLAND);
        longest = Math.max(longest, end.toEpochDay() - day.toEpochDay());
      }
    }
    return longest;
  }

  private static long onSecondPlans(List<Statement> events) {
    return events.stream()
        .flatMap(event -> event.fact().stream())
        .filter(fact -> fact instanceof Fact.PlanStarted plan && plan.previousPlans() > 0)
        .count();
  }

  @Test
  void scenariosCombine() {
    List<Statement> both =
        year(
            ScenarioKind.POLICE_SILENT.in(TUESDAY, 2),
            ScenarioKind.DUPLICATE_FEED.in(TUESDAY.plusDays(8), 5));

    assertThat(notifications(both, TUESDAY, 2)).isZero();
    assertThat(repeats(both, TUESDAY.plusDays(8), 5)).isEqualTo(0.5);
  }

  private static List<Statement> year(Scenario... scenarios) {
    return Worlds.events(
        new WorldSetup(
            5,
            Worlds.FIRST_DAY,
            Optional.of(LocalDate.of(2021, 12, 31)),
            List.of(SizedCouncil.median(Worlds.SOUTHEND)),
            Practice.SINGLE_ASSESSMENT,
            RecordingShares.usual(),
            new Circumstances(List.of(scenarios))));
  }

  private static long notifications(List<Statement> events, LocalDate from, int days) {
    return facts(events).stream()
        .filter(event -> event.type() == FactType.DV_NOTIFICATION_RECEIVED)
        .filter(happened(from, days))
        .count();
  }

  private static long referrals(List<Statement> events, LocalDate from, int days) {
    return facts(events).stream()
        .filter(event -> event.type() == FactType.REFERRAL_RECEIVED)
        .filter(happened(from, days))
        .count();
  }

  private record Told(FactType type, RecordId record, Instant time) {}

  /** What stands in the end, however often and when it was said. */
  private static Set<Told> facts(List<Statement> events) {
    Map<String, Told> standing =
        events.stream()
            .collect(
                Collectors.toMap(
                    event -> event.type() + event.review() + event.record(),
                    event -> new Told(event.type(), event.record(), event.time()),
                    (earlier, later) -> later));
    return new HashSet<>(standing.values());
  }

  private static Predicate<Told> happened(LocalDate from, int days) {
    return event -> isIn(LocalDate.ofInstant(event.time(), Moment.ENGLAND), from, days);
  }

  private static boolean isIn(LocalDate day, LocalDate from, int days) {
    return !day.isBefore(from) && day.isBefore(from.plusDays(days));
  }

  private static LocalDate recorded(Statement event) {
    return LocalDate.ofInstant(event.recordedTime(), Moment.ENGLAND);
  }

  private static long days(Instant one, Instant other) {
    return Math.abs(Duration.between(one, other).toDays());
  }

  private static List<Statement> wrongYears(List<Statement> events) {
    return events.stream().filter(e -> days(e.time(), e.recordedTime()) > 300).toList();
  }

  private static double repeats(List<Statement> events, LocalDate from, int days) {
    List<Statement> recorded =
        events.stream().filter(event -> isIn(recorded(event), from, days)).toList();
    return 1 - (double) new HashSet<>(recorded).size() / recorded.size();
  }

  private static Set<String> receivedIn(List<Statement> events, LocalDate from, int days) {
    return events.stream()
        .filter(event -> isIn(recorded(event), from, days))
        .flatMap(event -> event.fact().stream())
        .filter(Fact.ReferralReceived.class::isInstance)
        .map(fact -> ((Fact.ReferralReceived) fact).locality())
        .collect(Collectors.toSet());
  }

  private static Map<String, Long> largeFamiliesOnSecondPlans(List<Statement> events) {
    Map<String, Long> families =
        events.stream()
            .filter(
                event ->
                    event.fact().orElse(null) instanceof Fact.PlanStarted plan
                        && plan.previousPlans() > 0)
            .collect(Collectors.toMap(Statement::record, e -> family(e), (one, again) -> one))
            .values()
            .stream()
            .collect(Collectors.groupingBy(family -> family, Collectors.counting()));
    families.values().removeIf(size -> size < 6);
    return families;
  }

  private static String family(Statement started) {
    return ((Fact.PlanStarted) started.fact().orElseThrow()).family().orElseThrow();
  }

  /** Days from start to completion of what was started in the two months from the Tuesday on. */
  private static Map<String, Double> meanLengths(List<Statement> events) {
    Map<RecordId, Statement> completed =
        events.stream()
            .filter(event -> event.type() == FactType.ASSESSMENT_COMPLETED)
            .collect(Collectors.toMap(Statement::record, e -> e, (earlier, later) -> later));
    return events.stream()
        .filter(e -> isIn(LocalDate.ofInstant(e.time(), Moment.ENGLAND), TUESDAY, 60))
        .filter(event -> completed.containsKey(event.record()))
        .filter(event -> event.fact().orElse(null) instanceof Fact.AssessmentStarted)
        .collect(
            Collectors.groupingBy(
                event -> ((Fact.AssessmentStarted) event.fact().orElseThrow()).team(),
                Collectors.averagingDouble(e -> days(e.time(), completed.get(e.record()).time()))));
  }
}
