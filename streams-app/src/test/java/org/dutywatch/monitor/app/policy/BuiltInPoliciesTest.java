package org.dutywatch.monitor.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.dutywatch.monitor.app.policy.ExpectedCourses.assessment;
import static org.dutywatch.monitor.app.policy.ExpectedCourses.conference;
import static org.dutywatch.monitor.app.policy.ExpectedCourses.policeClock;
import static org.dutywatch.monitor.app.policy.ExpectedCourses.referral;
import static org.dutywatch.monitor.app.policy.ExpectedCourses.reviews;
import static org.dutywatch.monitor.app.policy.ExpectedCourses.riskAssessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Runs;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Figure;
import org.dutywatch.monitor.domain.policy.Indicator.Polarity;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.Counted;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;
import org.dutywatch.monitor.domain.policy.Timescale.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPoliciesTest {
  private static final List<String> OTHERS =
      List.of(
          "repeat-cp-plan",
          "repeat-cp-plan-12m",
          "repeat-cp-plan-24m",
          "long-cp-plan",
          "cp-reviews-in-time",
          "referral-to-assessment",
          "re-referral",
          "nfa-reason-recorded",
          "referrals",
          "assessments-completed",
          "cp-plans-started",
          "cp-plans-ended",
          "cp-plans-open",
          "dv-notifications",
          "dv-children");

  private final Policy southend = PolicyLoader.load("southend-2010");
  private final Policy between = PolicyLoader.load("england-2010-2013");
  private final Policy current = PolicyLoader.load("england-current");

  @Test
  void southend2010HasItsClocksInOrder() {
    assertThat(courses(southend))
        .containsExactly(
            entry("referral-decision", referral(Moment.REFERRAL_DECIDED, 1)),
            entry("referrer-informed", referral(Moment.REFERRER_INFORMED, 5)),
            entry(
                "initial-assessment",
                assessment(AssessmentKind.INITIAL, Moment.REFERRAL_RECEIVED, 7, true)),
            entry(
                "core-assessment",
                assessment(AssessmentKind.CORE, Moment.ASSESSMENT_STARTED, 35, false)),
            entry("conference", conference()),
            entry("cp-review", reviews()),
            entry("dv-notification", policeClock()),
            entry("dv-risk-assessment", riskAssessment()));
  }

  @Test
  void englandCurrentHasItsClocksInOrder() {
    assertThat(courses(current))
        .containsExactly(
            entry("referral-decision", referral(Moment.REFERRAL_DECIDED, 1)),
            entry("referrer-informed", referral(Moment.REFERRER_INFORMED, 1)),
            entry(
                "child-and-family-assessment",
                assessment(AssessmentKind.CHILD_AND_FAMILY, Moment.REFERRAL_RECEIVED, 45, true)),
            entry(
                "child-and-family-assessment-from-start",
                assessment(AssessmentKind.CHILD_AND_FAMILY, Moment.ASSESSMENT_STARTED, 45, false)),
            entry("conference", conference()),
            entry("cp-review", reviews()),
            entry("dv-notification", policeClock()),
            entry("dv-risk-assessment", riskAssessment()));
  }

  @Test
  void england2010To2013DiffersFromSouthendOnlyInTheTimescaleOfInitialAssessments() {
    Timescale sevenThenTen =
        new Timescale(
            List.of(
                new Step(LocalDate.MIN, new Allowance.WorkingDays(7)),
                new Step(LocalDate.of(2010, 4, 1), new Allowance.WorkingDays(10))));
    Map<String, Course> expected = courses(southend);
    expected.put(
        "initial-assessment",
        new Course.Between(
            RecordType.ASSESSMENT,
            Optional.of(AssessmentKind.INITIAL),
            Moment.REFERRAL_RECEIVED,
            Moment.ASSESSMENT_COMPLETED,
            sevenThenTen,
            Runs.ALWAYS,
            true));

    assertThat(courses(between)).containsExactlyEntriesOf(expected);
    assertThat(between.indicators())
        .filteredOn(indicator -> !indicator.id().equals("initial-assessment"))
        .isEqualTo(
            southend.indicators().stream()
                .filter(indicator -> !indicator.id().equals("initial-assessment"))
                .toList());
  }

  static Stream<String> everyBuiltIn() {
    return PolicyLoader.builtIns().stream();
  }

  @ParameterizedTest
  @MethodSource("everyBuiltIn")
  void everyPolicyCarriesEveryOtherIndicatorAfterItsClocks(String name) {
    Policy policy = PolicyLoader.load(name);

    assertThat(policy.id()).isEqualTo(name);
    assertThat(policy.indicators())
        .extracting(Indicator::id)
        .hasSize(23)
        .endsWith(OTHERS.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("everyBuiltIn")
  void theOtherIndicatorsAreMeasuredAsTheirDefinitionsSay(String name) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    PolicyLoader.load(name).indicators().stream()
        .filter(indicator -> indicator.clock().isEmpty())
        .forEach(indicator -> measures.put(indicator.id(), indicator.measure()));

    assertThat(measures)
        .containsEntry("repeat-cp-plan", new Measure.RepeatPlan(0))
        .containsEntry("repeat-cp-plan-12m", new Measure.RepeatPlan(12))
        .containsEntry("repeat-cp-plan-24m", new Measure.RepeatPlan(24))
        .containsEntry("long-cp-plan", new Measure.LongPlan(24))
        .containsEntry("cp-reviews-in-time", new Measure.ReviewsInTime(3))
        .containsEntry("referral-to-assessment", new Measure.ReferralToAssessment())
        .containsEntry("re-referral", new Measure.ReReferral(12))
        .containsEntry("nfa-reason-recorded", new Measure.NfaReasonRecorded());
    for (Counted counted : Counted.values()) {
      assertThat(measures).containsEntry(counted.label(), new Measure.Count(counted));
    }
  }

  @Test
  void southend2010CarriesTheTargetsAndThePastOfItsNationalIndicators() {
    assertThat(figures(southend))
        .containsExactly(
            "initial-assessment HIGHER 0.735 0.748 0.8",
            "core-assessment HIGHER 0.73 0.732 0.82",
            "repeat-cp-plan LOWER 0.179 0.148 0.125",
            "long-cp-plan LOWER 0.08 0.122 0.06",
            "cp-reviews-in-time HIGHER 1.0 1.0 1.0",
            "referral-to-assessment NEITHER 0.805 0.784 0.75");
  }

  @Test
  void englandCurrentCarriesFiguresToCompareWithAndNoTargets() {
    assertThat(current.indicators()).allMatch(indicator -> indicator.target().isEmpty());
    assertThat(comparators("child-and-family-assessment-from-start"))
        .extracting(Figure::value)
        .containsExactly(0.857, 17.0, 33.0, 43.0, 0.919);
    assertThat(comparators("conference")).containsExactly(new Figure("England 2025", 0.814));
    assertThat(comparators("repeat-cp-plan"))
        .containsExactly(
            new Figure("England 2024", 0.247), new Figure("Southend-on-Sea 2024", 0.287));
    assertThat(comparators("cp-reviews-in-time"))
        .containsExactly(
            new Figure("England 2024", 0.898), new Figure("Southend-on-Sea 2024", 0.986));
    assertThat(comparators("long-cp-plan")).containsExactly(new Figure("England 2025", 0.044));
    assertThat(comparators("re-referral"))
        .containsExactly(
            new Figure("England 2025", 0.226), new Figure("Southend-on-Sea 2024", 0.21));
    assertThat(comparators("referrals"))
        .containsExactly(new Figure("Southend-on-Sea 2024", 1589.0));
  }

  @ParameterizedTest
  @MethodSource("everyBuiltIn")
  void theShareOfReferralsThatGoOnIsWatchedAndHasNoBetterWay(String name) {
    assertThat(PolicyLoader.load(name).indicator("referral-to-assessment"))
        .get()
        .extracting(Indicator::polarity)
        .isEqualTo(Polarity.NEITHER);
  }

  private List<Figure> comparators(String id) {
    return current.indicator(id).orElseThrow().comparators();
  }

  private static List<String> figures(Policy policy) {
    return policy.indicators().stream()
        .filter(indicator -> indicator.target().isPresent())
        .map(
            indicator ->
                "%s %s %s %s %s"
                    .formatted(
                        indicator.id(),
                        indicator.polarity(),
                        past(indicator, "2008/09"),
                        past(indicator, "2009/10"),
                        indicator.target().get()))
        .toList();
  }

  private static double past(Indicator indicator, String year) {
    return indicator.history().stream()
        .filter(figure -> figure.label().equals(year))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Course> courses(Policy policy) {
    Map<String, Course> courses = new LinkedHashMap<>();
    policy
        .indicators()
        .forEach(
            indicator ->
                indicator.clock().ifPresent(course -> courses.put(indicator.id(), course)));
    return courses;
  }
}
