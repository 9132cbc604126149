package org.dutywatch.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;
import org.junit.jupiter.api.Test;

/** Cases worked out by hand; 2 to 6 March 2026 are Monday to Friday. */
class TruthBookTest {
  private static final LocalDate AT = LocalDate.of(2026, 3, 13);
  private static final Fact RECEIVED =
      new Fact.ReferralReceived(Optional.empty(), "police", "Abbey", "Front door");

  private final TruthBook book = new TruthBook(Rules.ENGLAND_CURRENT, LocalDate.of(2026, 3, 2));
  private long events;

  @Test
  void aDecisionOnTheNextWorkingDayIsInTimeAndALaterOneIsNot() {
    tell("C-1", "R-1", FactType.REFERRAL_RECEIVED, "2026-03-06", RECEIVED);
    tell("C-1", "R-1", FactType.REFERRAL_DECIDED, "2026-03-09", earlyHelp());
    tell("C-2", "R-1", FactType.REFERRAL_RECEIVED, "2026-03-06", RECEIVED);
    tell("C-2", "R-1", FactType.REFERRAL_DECIDED, "2026-03-10", earlyHelp());
    tell("C-3", "R-3", FactType.REFERRAL_RECEIVED, "2026-03-06", RECEIVED);

    assertThat(share("referral-decision", "completed")).isEqualTo("1 of 2");
    assertThat(share("referral-decision", "due")).isEqualTo("1 of 3");
    assertThat(bands("referral-decision")).isEqualTo(new Truth.Bands(1, 0, 0, 0, 1));
    assertThat(share("referrals", null)).isEqualTo("3");
  }

  @Test
  void theLastWordStandsAndARepeatIsOne() {
    tell("C-1", "R-1", FactType.REFERRAL_RECEIVED, "2026-03-02", RECEIVED);
    tell("C-1", "R-1", FactType.REFERRAL_RECEIVED, "2026-03-12", RECEIVED);
    Statement decided =
        statement("C-1", "R-1", FactType.REFERRAL_DECIDED, "2026-03-12", Optional.of(earlyHelp()));
    book.take(decided);
    book.take(decided);

    Truth truth = book.on(AT);

    assertThat(truth.events()).isEqualTo(4);
    assertThat(truth.repeats()).isEqualTo(1);
    assertThat(share("referral-decision", "completed")).isEqualTo("1 of 1");
  }

  @Test
  void whatIsTakenBackOrWithdrawnCountsNowhere() {
    tell("C-1", "R-1", FactType.REFERRAL_RECEIVED, "2026-03-02", RECEIVED);
    tell("C-1", "R-1", FactType.REFERRAL_DECIDED, "2026-03-02", earlyHelp());
    book.take(statement("C-1", "R-1", FactType.REFERRAL_DECIDED, "2026-03-02", Optional.empty()));
    tell("C-2", "R-2", FactType.REFERRAL_RECEIVED, "2026-03-02", RECEIVED);
    tell("C-2", "R-2", FactType.REFERRAL_WITHDRAWN, "2026-03-03", new Fact.Withdrawn());

    assertThat(share("referrals", null)).isEqualTo("1");
    assertThat(share("referral-decision", "completed")).isEqualTo("0 of 0");
    assertThat(bands("referral-decision").overdue()).isEqualTo(1);
  }

  @Test
  void aStopThatIsDatedBeforeTheStartIsNone() {
    tell("C-1", "R-1", FactType.REFERRAL_RECEIVED, "2026-03-06", RECEIVED);
    tell("C-1", "R-1", FactType.REFERRAL_DECIDED, "2026-03-05", earlyHelp());

    assertThat(bands("referral-decision").open()).isEqualTo(1);
  }

  @Test
  void aReferralThatWaitsForItsAssessmentHasItsClock() {
    tell("C-1", "R-1", FactType.REFERRAL_RECEIVED, "2026-03-02", RECEIVED);
    tell(
        "C-1",
        "R-1",
        FactType.REFERRAL_DECIDED,
        "2026-03-02",
        new Fact.ReferralDecided(Fact.ReferralOutcome.ASSESSMENT, Optional.empty()));

    assertThat(bands("child-and-family-assessment").onTrack()).isEqualTo(1);

    tell("C-1", "A-1", FactType.ASSESSMENT_STARTED, "2026-03-03", assessment());
    tell(
        "C-1",
        "A-1",
        FactType.ASSESSMENT_COMPLETED,
        "2026-03-04",
        new Fact.AssessmentCompleted(Optional.empty()));

    assertThat(bands("child-and-family-assessment").open()).isZero();
    assertThat(share("child-and-family-assessment", "completed")).isEqualTo("1 of 1");
    assertThat(share("referral-to-assessment", null)).isEqualTo("1 of 1");
    assertThat(figure("child-and-family-assessment", "completed").groups())
        .containsExactly(new Truth.FigureGroup("E1", "Abbey", 1, 1L));
  }

  @Test
  void aSecondPlanIsARepeat() {
    tell("C-1", "P-1", FactType.CP_PLAN_STARTED, "2026-03-02", plan(0));
    tell("C-1", "P-1", FactType.CP_PLAN_ENDED, "2026-03-06", new Fact.PlanEnded(Optional.empty()));
    tell("C-1", "P-2", FactType.CP_PLAN_STARTED, "2026-03-10", plan(0));
    tell("C-2", "P-3", FactType.CP_PLAN_STARTED, "2026-03-10", plan(1));

    assertThat(share("repeat-cp-plan", null)).isEqualTo("2 of 3");
    assertThat(share("repeat-cp-plan-12m", null)).isEqualTo("1 of 3");
    assertThat(share("long-cp-plan", null)).isEqualTo("0 of 1");
    assertThat(share("cp-plans-open", null)).isEqualTo("2");
    assertThat(bands("cp-review").open()).isEqualTo(2);
  }

  private static Fact earlyHelp() {
    return new Fact.ReferralDecided(Fact.ReferralOutcome.EARLY_HELP, Optional.empty());
  }

  private static Fact assessment() {
    return new Fact.AssessmentStarted(
        Optional.of("R-1"),
        Optional.empty(),
        Fact.AssessmentKind.CHILD_AND_FAMILY,
        Fact.UNKNOWN,
        "Assessment 1");
  }

  private static Fact plan(int previous) {
    return new Fact.PlanStarted(
        Optional.empty(), Fact.PlanCategory.NEGLECT, previous, "Abbey", "Safeguarding 1");
  }

  private void tell(String child, String subject, FactType type, String day, Fact fact) {
    book.take(statement(child, subject, type, day, Optional.of(fact)));
  }

  /** Told at noon of the day that it is about. */
  private Statement statement(
      String child, String subject, FactType type, String day, Optional<Fact> fact) {
    events++;
    Instant noon = LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return new Statement(
        new RecordId("E1", type.record(), child, subject),
        type,
        "",
        Long.toString(events),
        "/test",
        noon,
        noon.plusSeconds(events),
        fact,
        Data.of(new byte[0]));
  }

  private Truth.Figure figure(String indicator, String basis) {
    return book.on(AT).figures().stream()
        .filter(figure -> figure.indicator().equals(indicator) && figure.window().equals("whole"))
        .filter(figure -> basis == null || figure.basis().equals(basis))
        .findFirst()
        .orElseThrow();
  }

  private String share(String indicator, String basis) {
    Truth.Figure figure = figure(indicator, basis);
    return figure.denominator() == null
        ? Long.toString(figure.numerator())
        : figure.numerator() + " of " + figure.denominator();
  }

  private Truth.Bands bands(String clock) {
    List<Truth.OpenClocks> open = book.on(AT).clocks();
    return open.stream().filter(one -> one.clock().equals(clock)).findFirst().orElseThrow().total();
  }
}
