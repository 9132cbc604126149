package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.FactType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Assesses the children of families, once or in two stages. */
final class Assessments {
  private static final Spread OFFICE_DAYS_UNTIL_STARTED =
      Spread.from(0).upTo(0, 62).upTo(1, 22).upTo(3, 12).upTo(10, 4);
  private static final Weighted<String> OUTCOMES =
      Weighted.of(
          List.of("child in need plan", "no further action", "early help", "strategy discussion"),
          40,
          33,
          20,
          7);

  private final Office office;

  Assessments(Office office) {
    this.office = office;
  }

  /** Puts the start of a referral's assessment on the agenda. */
  void await(Referral referral, Moment decided) {
    int days = atMost(0, OFFICE_DAYS_UNTIL_STARTED.draw(office.dice()), decided.day());
    LocalDate start = OfficeDays.after(decided.day(), days);
    office.agenda().on(start, day -> startFirst(referral, decided, day));
  }

  /** How many days of those drawn it takes where it begins on this day. */
  private int atMost(int inGoodTime, int drawn, LocalDate day) {
    return office.inGoodTime(day) ? Math.min(inGoodTime, drawn) : drawn;
  }

  private void startFirst(Referral referral, Moment decided, LocalDate day) {
    Figures figures = office.figures();
    LocalDate from = figures.lengthFromReferral() ? referral.received().day() : day;
    int length = atMost(figures.firstMost(), figures.firstLength().draw(office.dice()), from);
    LocalDate end = office.doneBy(referral.family().district().assessmentTeam(), from, length);
    Stage stage =
        new Stage(
            referral.family(),
            figures.firstAssessment(),
            Optional.of(referral.subject()),
            end.isBefore(day) ? day : end);
    start(stage, decided.followedOn(day, office.dice()));
  }

  /**
   * An assessment of a family.
   *
   * @param referral the id of the referral that it names, if it does
   * @param end the day on which it will be completed
   */
  private record Stage(
      Family family, AssessmentKind kind, Optional<String> referral, LocalDate end) {}

  private void start(Stage stage, Moment started) {
    String subject = office.register().newSubject("A");
    Family family = stage.family();
    Fact fact =
        new Fact.AssessmentStarted(
            stage.referral(),
            Optional.of(family.id()),
            stage.kind(),
            stage.referral().isPresent() ? Fact.UNKNOWN : family.district().locality(),
            family.district().assessmentTeam());
    office.recorder().enterForAll(family, subject, FactType.ASSESSMENT_STARTED, started, fact);
    office.agenda().on(stage.end(), day -> complete(stage, subject, started, day));
  }

  private void complete(Stage stage, String subject, Moment started, LocalDate day) {
    Moment completed = started.followedOn(day, office.dice());
    Fact fact = new Fact.AssessmentCompleted(Optional.of(OUTCOMES.draw(office.dice())));
    office
        .recorder()
        .enterForAll(stage.family(), subject, FactType.ASSESSMENT_COMPLETED, completed, fact);
    if (stage.referral().isPresent() && office.dice().chance(office.figures().secondShare())) {
      awaitSecond(stage.family(), completed);
    }
  }

  private void awaitSecond(Family family, Moment completed) {
    Figures figures = office.figures();
    LocalDate start = OfficeDays.after(completed.day(), figures.secondDelay().draw(office.dice()));
    int length = atMost(figures.secondMost(), figures.secondLength().draw(office.dice()), start);
    LocalDate end = office.doneBy(family.district().assessmentTeam(), start, length);
    Stage stage = new Stage(family, figures.secondAssessment(), Optional.empty(), end);
    office.agenda().on(start, day -> start(stage, completed.followedOn(day, office.dice())));
  }
}
