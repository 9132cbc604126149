package org.dutywatch.monitor.domain.mark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.Assessment;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.Notification;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.junit.jupiter.api.Test;

/** The clocks that a change of a record starts, stops or moves. */
class ClocksOfARecordTest {
  private static final String UNKNOWN = "unknown";
  private static final LocalDate MONDAY = LocalDate.of(2010, 5, 10);
  private static final Instant RECEIVED = Instant.parse("2010-05-10T09:30:00Z");

  private static final Referral REFERRAL =
      new Referral(
          id(RecordType.REFERRAL, "r"),
          RECEIVED,
          UNKNOWN,
          "west",
          UNKNOWN,
          Optional.empty(),
          Optional.empty());

  private final Policy policy = Policies.englandCurrent();
  private final Marker marker =
      new Marker(policy, TrueCalendar.workingDays(), new KeyedHash("key"));
  private final MarkSheet sheet = new MarkSheet();

  /** What became of one clock. */
  private record Change(String clock, int turn, Optional<ClockState> was, Optional<ClockState> is) {
    ClockState now() {
      return is.orElseThrow();
    }
  }

  @Test
  void aClockStartsAtTheInstantThatOpenedItsRecord() {
    enter(REFERRAL, Optional.empty(), 1);

    assertThat(changes()).extracting(Change::clock).contains("referral-decision");
    assertThat(changes())
        .allSatisfy(
            change -> {
              assertThat(change.was()).isEmpty();
              assertThat(change.now().startedAt()).isEqualTo(RECEIVED);
              assertThat(change.now().run().start()).isEqualTo(MONDAY);
              assertThat(change.now().dimensions().locality()).isEqualTo("west");
            });
  }

  @Test
  void aNotificationsClockStartsWhenItWasReceivedAndThePolicesIsNeverOpen() {
    enter(
        new Notification(
            id(RecordType.DV_NOTIFICATION, "n"),
            RECEIVED.minus(Duration.ofDays(1)),
            RECEIVED,
            Set.of("Kim"),
            UNKNOWN,
            UNKNOWN,
            Optional.empty()),
        Optional.empty(),
        1);

    assertThat(changes()).extracting(Change::clock).containsExactly("dv-risk-assessment");
    assertThat(changes().get(0).now().startedAt()).isEqualTo(RECEIVED);
  }

  @Test
  void anAssessmentsClockStartsWithItsReferralOrElseWithItsOwnDay() {
    LocalDate started = LocalDate.of(2010, 5, 12);
    enter(assessment(started, Optional.of("r")), Optional.of(REFERRAL), 1);

    assertThat(now("child-and-family-assessment").startedAt()).isEqualTo(RECEIVED);
    assertThat(now("child-and-family-assessment-from-start").startedAt())
        .isEqualTo(Instant.parse("2010-05-11T23:00:00Z")); // midnight in London, in summer
  }

  @Test
  void aPlanHasOneReviewClockAfterAnotherEachOfItsOwnName() {
    enter(plan(List.of(LocalDate.of(2010, 7, 1), LocalDate.of(2010, 12, 1))), Optional.empty(), 1);

    assertThat(changes()).extracting(Change::clock).containsOnly("cp-review");
    assertThat(changes()).extracting(Change::turn).containsExactly(0, 1, 2);
    assertThat(now("cp-review").startedAt()).isEqualTo(Instant.parse("2010-05-09T23:00:00Z"));
    assertThat(changes().get(2).now().run().isOpen()).isTrue();
  }

  @Test
  void aClockThatIsAsItWasIsNoChange() {
    enter(plan(List.of(LocalDate.of(2010, 7, 1))), Optional.empty(), -1);
    enter(plan(List.of(LocalDate.of(2010, 7, 1), LocalDate.of(2010, 12, 1))), Optional.empty(), 1);

    assertThat(changes()).extracting(Change::turn).containsExactly(1, 2);
    Change stopped = changes().get(0);
    assertThat(stopped.was().orElseThrow().run().isOpen()).isTrue();
    assertThat(stopped.now().run().isOpen()).isFalse();
  }

  @Test
  void aClockThatIsThereNoMoreHasNoStateToBeIn() {
    enter(REFERRAL, Optional.empty(), -1);

    assertThat(changes()).isNotEmpty();
    assertThat(changes())
        .allSatisfy(
            change -> {
              assertThat(change.is()).isEmpty();
              assertThat(change.was().orElseThrow().startedAt()).isEqualTo(RECEIVED);
            });
  }

  @Test
  void theClocksOfARecordAreThoseThatItsFactsStart() {
    Fact received = new Fact.ReferralReceived(Optional.empty(), UNKNOWN, "west", UNKNOWN);
    Statement statement =
        new Statement(
            REFERRAL.id(),
            FactType.REFERRAL_RECEIVED,
            "",
            "1",
            "/test",
            RECEIVED,
            RECEIVED,
            Optional.of(received),
            Data.of("{}".getBytes(UTF_8)));
    enter(REFERRAL, Optional.empty(), 1);

    assertThat(changes(clocks(List.of(statement)))).isNotEmpty().isEqualTo(changes());
    assertThat(changes(clocks(List.of()))).isEmpty();
  }

  private ClockChanges clocks(List<Statement> said) {
    return marker.clocks(new CaseRecord(REFERRAL.id(), said), type -> List.of());
  }

  @Test
  void aClockIsOverTooLateIfItStoppedOrItsRecordEndedAfterItsDueDate() {
    LocalDate due = MONDAY.plusDays(7);

    assertThat(ClockRun.open(MONDAY, due).isOverTooLate()).isFalse();
    assertThat(ClockRun.between(MONDAY, due, Optional.of(due)).isOverTooLate()).isFalse();
    assertThat(ClockRun.between(MONDAY, due, Optional.of(due.plusDays(1))).isOverTooLate())
        .isTrue();
    assertThat(new ClockRun(MONDAY, due, Optional.empty(), Optional.of(due)).isOverTooLate())
        .isFalse();
    assertThat(
            new ClockRun(MONDAY, due, Optional.empty(), Optional.of(due.plusDays(1)))
                .isOverTooLate())
        .isTrue();
  }

  private void enter(Case of, Optional<Case> other, int sign) {
    RecordId changed = other.map(Case::id).orElse(of.id());
    marker.mark(
        of, Relatives.of(type -> List.of(), changed, other.or(() -> Optional.of(of))), sign, sheet);
  }

  private List<Change> changes() {
    return changes(sheet.clocks());
  }

  private List<Change> changes(ClockChanges clocks) {
    List<Change> changes = new ArrayList<>();
    clocks.forEach(
        (name, was, is) ->
            changes.add(
                new Change(policy.indicators().get(name.indicator()).id(), name.turn(), was, is)));
    return changes;
  }

  private ClockState now(String clock) {
    return changes().stream()
        .filter(change -> change.clock().equals(clock))
        .findFirst()
        .orElseThrow()
        .now();
  }

  private static RecordId id(RecordType type, String subject) {
    return new RecordId("A", type, type.ofChild() ? "Kim" : "", subject);
  }

  private static Assessment assessment(LocalDate started, Optional<String> referral) {
    return new Assessment(
        id(RecordType.ASSESSMENT, "a"),
        started,
        AssessmentKind.CHILD_AND_FAMILY,
        referral,
        UNKNOWN,
        UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }

  private static Plan plan(List<LocalDate> reviews) {
    return new Plan(
        id(RecordType.CP_PLAN, "p"),
        MONDAY,
        Optional.empty(),
        0,
        UNKNOWN,
        UNKNOWN,
        reviews,
        Optional.empty());
  }
}
