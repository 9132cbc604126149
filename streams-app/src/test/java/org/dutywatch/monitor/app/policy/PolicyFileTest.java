package org.dutywatch.monitor.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
  private static final String POLICY =
      """
      id: mine
      title: My own
      indicators:
        visit:
          title: Visits in time
          counts: Assessments started in time.
          better: higher
          target: 0.9
          history:
            2024/25: 12 working days
            2025/26: 88.5 %
          of: child and family assessment
          starts: referral.received
          stops: assessment.started
          within: 5 working days
          source: Local standard
        plan-review:
          title: Reviews
          counts: Reviews in time.
          better: higher
          of: child protection plan
          first: 3 months
          then: [6 months, {from: 2027-01-01, within: 4 months}]
        repeats:
          title: Repeats
          counts: Repeat plans.
          better: lower
          measure: repeat-plan
          within: 18 months
        plans:
          title: Plans
          counts: Plans.
          better: neither
          comparators: {Neighbour: 220}
          measure: count
          of: cp-plans-open
      """;

  @TempDir private Path folder;

  @Test
  void anAnalystsOwnFileIsAPolicy() throws IOException {
    Policy policy = load(POLICY);

    assertThat(policy.id()).isEqualTo("mine");
    assertThat(policy.indicators())
        .extracting(Indicator::id)
        .containsExactly("visit", "plan-review", "repeats", "plans");
    Indicator visit = policy.indicators().get(0);
    assertThat(visit.target()).contains(0.9);
    assertThat(visit.history()).extracting(Indicator.Figure::value).containsExactly(12.0, 0.885);
    assertThat(policy.clock("plan-review").orElseThrow().clock())
        .get()
        .isInstanceOfSatisfying(
            Course.Reviews.class,
            reviews -> {
              assertThat(reviews.first().at(LocalDate.of(2030, 1, 1)))
                  .isEqualTo(new Allowance.Months(3));
              assertThat(reviews.then().at(LocalDate.of(2026, 12, 31)))
                  .isEqualTo(new Allowance.Months(6));
              assertThat(reviews.then().at(LocalDate.of(2027, 1, 1)))
                  .isEqualTo(new Allowance.Months(4));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within: 5 working days  | within: 5 wrking days   | visit.within: found "5 wrking days", expected same day, or a number
          within: 5 working days  | within: -1 days         | visit.within: found "-1 days", expected same day, or a number
          within: 5 working days  | within:                 | visit.within: found nothing, expected same day
          within: 5 working days  | within: []              | visit.within: found an empty list, expected same day
          within: 5 working days  | within: {days: 5}       | visit.within: found keys and values, expected same day
          within: 5 working days  | witin: 5 working days   | visit.witin: unknown key, expected one of better, comparators
          within: 5 working days  | within: 5 days          | accepted
          within: 5 working days  | within: [5 days, 6 days] | visit.within[2]: found a single value, expected a later allowance
          within: 5 working days  | within: [5 days, {from: 2026-01-01, within: 2 working days}] | visit.within[2].within: found "2 working days", expected the unit of the allowance before it
          within: 5 working days  | within: [5 days, {from: soon, within: 2 days}] | visit.within[2].from: found "soon", expected a date
          within: 5 working days  | within: [5 days, {within: 2 days}] | visit.within[2].from: missing, expected a date
          within: 5 working days  | within: [5 days, {from: 2026-01-01, within: 2 days}, {from: 2025-01-01, within: 3 days}] | visit.within[3].from: found "2025-01-01", expected a date after 2026-01-01
          starts: referral.received | starts: cp-plan.started | visit.starts: found "cp-plan.started", expected one of referral.received, assessment.started, assessment.completed
          stops: assessment.started | stops: referral.decided | visit.stops: found "referral.decided", expected one of assessment.started, assessment.completed
          stops: assessment.started | stops: assessment.conference-held | visit.stops: found "assessment.conference-held", expected one of
          starts: referral.received | starts: assessment.completed | visit.stops: found "assessment.started", expected a moment after the start
          of: child and family assessment | of: assessment | visit.of: found "assessment", expected one of referral, initial assessment, core assessment
          source: Local standard | runs: sometimes        | visit.runs: found "sometimes", expected always, once-a-conference-is-due or once-stopped
          source: Local standard | runs: once-a-conference-is-due | visit.runs: found "once-a-conference-is-due", expected a clock of a section 47 enquiry
          source: Local standard | waits-on-referral: true | accepted
          source: Local standard | waits-on-referral: maybe | visit.waits-on-referral: found "maybe", expected true or false
          better: lower          | better: less            | repeats.better: found "less", expected higher, lower or neither
          better: lower          | worse: lower            | repeats.worse: unknown key
          target: 0.9            | target: 90              | visit.target: found "90", expected a share from 0 to 1 or a percentage
          target: 0.9            | target: 100.1%          | visit.target: found "100.1%", expected a share
          target: 0.9            | target: -0.1            | visit.target: found "-0.1", expected a share
          target: 0.9            | target: none            | accepted
          2024/25: 12 working days | 2024/25: 12 hours     | visit.history.2024/25: found "12 hours", expected a share
          measure: repeat-plan   | measure: repeat         | repeats.measure: found "repeat", expected one of repeat-plan, long-plan
          within: 18 months      | within: 18 days         | repeats.within: found "18 days", expected ever, or months
          within: 18 months      | within: 0 months        | repeats.within: found "0 months", expected ever, or months
          of: cp-plans-open      | of: plans               | plans.of: found "plans", expected one of referrals, assessments-completed
          comparators: {Neighbour: 220} | comparators: {Neighbour: some} | plans.comparators.Neighbour: found "some", expected a number
          comparators: {Neighbour: 220} | target: 0.5      | plans.target: a count can have no target
          then: [6 months, {from: 2027-01-01, within: 4 months}] | then: 60 working days | plan-review.then: one of first and then is in working days, the other is not
          of: child protection plan | of: referral         | plan-review.of: found "referral", expected child protection plan
          title: Repeats         | heading: Repeats        | repeats.heading: unknown key
          """)
  void aChangeOfTheFileIsAcceptedOrRefusedWithItsPlace(String was, String is, String message)
      throws IOException {
    Path file = write("changed.yaml", POLICY.replace(was, is));

    if (message.equals("accepted")) {
      assertThat(PolicyLoader.load(file.toString()).indicators()).hasSize(4);
    } else {
      assertThatThrownBy(() -> PolicyLoader.load(file.toString()))
          .isInstanceOf(ConfigException.class)
          .hasMessageStartingWith(file + ", line ")
          .hasMessageContaining(": indicators." + message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: mine             | id: My Own              | line 1: id: found "My Own", expected an id of at most 64 small letters
          title: My own        | ''                      | title: missing, expected a heading
          title: My own        | heading: My own         | line 2: heading: unknown key, expected one of extends, id, indicators, remove, title
          '  visit:'           | '  Visit:'              | line 4: indicators.Visit: found "Visit", expected an id
          '  plan-review:'     | '  visit:'              | line 17: indicators.visit: the key stands here a second time
          better: lower        | 'title: again'          | indicators.repeats.title: the key stands here a second time
          title: My own        | 'title: &t My own'      | accepted
          title: Repeats       | 'title: *t'             | indicators.repeats.title: an alias (*name) is not supported
          title: My own        | 'title: [My own'        | no valid YAML
          title: My own        | 'remove: [visit]'       | line 2: remove: nothing to remove from without extends
          """)
  void theFileAsAWholeIsAcceptedOrRefusedWithItsPlace(String was, String is, String message)
      throws IOException {
    Path file = write("changed.yaml", POLICY.replace(was, is));

    if (message.equals("accepted")) {
      assertThat(PolicyLoader.load(file.toString()).indicators()).hasSize(4);
    } else {
      assertThatThrownBy(() -> PolicyLoader.load(file.toString()))
          .isInstanceOf(ConfigException.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageContaining(message);
    }
  }

  @ParameterizedTest
  @CsvSource({"without, missing", "'indicators:', found nothing", "indicators: {}, 0 indicators"})
  void anEmptyPolicyIsRefused(String indicators, String message) throws IOException {
    String line = indicators.equals("without") ? "" : indicators;

    assertThatThrownBy(() -> load("id: mine\ntitle: My own\n" + line))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("indicators: " + message);
  }

  @Test
  void aClockWaitsOnItsReferralOnlyWhereItStartsThere() {
    String fromStart =
        POLICY
            .replace("starts: referral.received", "starts: assessment.started")
            .replace("stops: assessment.started", "stops: assessment.completed")
            .replace("source: Local standard", "waits-on-referral: true");

    assertThatThrownBy(() -> load(fromStart))
        .hasMessageContaining("indicators.visit.waits-on-referral: only an assessment's clock");
  }

  @Test
  void twoHundredIndicatorsAreTheMost() throws IOException {
    assertThat(load(counts(200)).indicators()).hasSize(200);
    assertThatThrownBy(() -> load(counts(201)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("indicators: 201 indicators, expected at least one and at most 200");
  }

  @Test
  void aNameThatIsNeitherBuiltInNorAFileIsRefusedWithTheNamesThereAre() {
    assertThatThrownBy(() -> PolicyLoader.load("england-2040"))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "policy \"england-2040\": neither a file nor one of the built-in policies"
                + " southend-2010, england-2010-2013, england-current");
  }

  private static String counts(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                "  c"
                    + i
                    + ": {title: T, counts: C, better: neither, measure: count, of: referrals}\n")
        .collect(Collectors.joining("", "id: mine\ntitle: My own\nindicators:\n", ""));
  }

  private Policy load(String yaml) throws IOException {
    return PolicyLoader.load(write("policy.yaml", yaml).toString());
  }

  private Path write(String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml);
  }
}
