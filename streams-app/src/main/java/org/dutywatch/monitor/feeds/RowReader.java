package org.dutywatch.monitor.feeds;

import static org.dutywatch.events.FactType.ASSESSMENT_COMPLETED;
import static org.dutywatch.events.FactType.ASSESSMENT_STARTED;
import static org.dutywatch.events.FactType.CONFERENCE_HELD;
import static org.dutywatch.events.FactType.CP_PLAN_ENDED;
import static org.dutywatch.events.FactType.CP_PLAN_REVIEWED;
import static org.dutywatch.events.FactType.CP_PLAN_STARTED;
import static org.dutywatch.events.FactType.REFERRAL_DECIDED;
import static org.dutywatch.events.FactType.REFERRAL_RECEIVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;

/**
 * Turns rows into facts. Referrals are read first: it remembers them, so that the assessments and
 * enquiries of the same workbook can name the referral that they follow. For one workbook, by one
 * thread.
 *
 * <p>What the format cannot say. It has dates without times of day: they are read as local noon. It
 * says of a referral only whether no further action was taken, not when that was decided nor what
 * was decided otherwise: no further action counts as decided on the date of referral, and all other
 * referrals as not yet decided. It has no date on which a section 47 enquiry was completed, so none
 * is completed; the conference that was held makes its clock run, and a conference that is still
 * awaited cannot be seen. It has only the latest review of a plan. It has no ids of records: a
 * record is named by its list and the date that it started on, within the child.
 *
 * <p>A blank cell says that its fact is not, and so takes back what an earlier workbook said by it.
 * Only an earlier review cannot be taken back: that the latest one is another now does not say that
 * it was not held.
 */
final class RowReader {
  private final String authority;
  private final Map<String, NavigableMap<LocalDate, String>> referrals = new HashMap<>();

  /**
   * @param authority code of the local authority; empty for the monitor's default
   */
  RowReader(String authority) {
    this.authority = authority;
  }

  /**
   * The facts that a row states, the opening one first.
   *
   * @throws RowRefusedException if no record can be made of it
   */
  List<ImportedFact> read(AnnexAList list, RowCells row) throws RowRefusedException {
    Stated stated = new Stated(list, row, row.child(), row.date(list.start()));
    switch (list) {
      case REFERRALS -> referral(row, stated);
      case ASSESSMENTS -> assessment(stated);
      case SECTION_47 -> section47(row, stated);
      case CP_PLANS -> plan(row, stated);
    }
    return stated.facts;
  }

  private void referral(RowCells row, Stated stated) {
    String team = row.team();
    stated.add(
        REFERRAL_RECEIVED,
        stated.start,
        new Fact.ReferralReceived(Optional.empty(), row.agency(), Fact.UNKNOWN, team));
    Optional<Boolean> noFurtherAction = row.answer(Column.REFERRAL_NFA);
    if (noFurtherAction.equals(Optional.of(true))) {
      stated.add(
          REFERRAL_DECIDED,
          stated.start,
          new Fact.ReferralDecided(Fact.ReferralOutcome.NO_FURTHER_ACTION, Optional.empty()));
    } else if (noFurtherAction.isPresent()) {
      stated.takeBack(REFERRAL_DECIDED);
    }
    referrals
        .computeIfAbsent(stated.child, each -> new TreeMap<>())
        .put(stated.start.date(), stated.subject);
  }

  private void assessment(Stated stated) {
    stated.add(
        ASSESSMENT_STARTED, stated.start, started(Fact.AssessmentKind.CHILD_AND_FAMILY, stated));
    stated.addIfDated(
        ASSESSMENT_COMPLETED,
        Column.ASSESSMENT_AUTHORISED,
        new Fact.AssessmentCompleted(Optional.empty()));
  }

  private void section47(RowCells row, Stated stated) {
    stated.add(ASSESSMENT_STARTED, stated.start, started(Fact.AssessmentKind.SECTION_47, stated));
    boolean held =
        stated.addIfDated(CONFERENCE_HELD, Column.CONFERENCE_DATE, new Fact.ConferenceHeld());
    if (held && row.answer(Column.CONFERENCE_UNNECESSARY).orElse(false)) {
      row.leaveOut(
          Column.CONFERENCE_UNNECESSARY, "a conference was held all the same; its date is taken");
    }
  }

  private void plan(RowCells row, Stated stated) throws RowRefusedException {
    Fact.PlanCategory category = row.category();
    int previous = row.previousPlans();
    stated.add(
        CP_PLAN_STARTED,
        stated.start,
        new Fact.PlanStarted(Optional.empty(), category, previous, Fact.UNKNOWN, row.team()));
    row.dateIfAny(Column.LATEST_REVIEW)
        .ifPresent(date -> stated.add(CP_PLAN_REVIEWED, date, new Fact.PlanReviewed()));
    stated.addIfDated(CP_PLAN_ENDED, Column.PLAN_END, new Fact.PlanEnded(Optional.empty()));
  }

  private Fact started(Fact.AssessmentKind kind, Stated stated) {
    return new Fact.AssessmentStarted(
        latestReferral(stated.child, stated.start.date()),
        Optional.empty(),
        kind,
        Fact.UNKNOWN,
        stated.row.team());
  }

  private Optional<String> latestReferral(String child, LocalDate start) {
    return Optional.ofNullable(referrals.get(child))
        .map(dates -> dates.floorEntry(start))
        .map(Map.Entry::getValue);
  }

  /** Gathers what one row states about one record. */
  private final class Stated {
    private final RowCells row;
    private final String child;
    private final CellDate start;
    private final String subject;
    private final List<ImportedFact> facts = new ArrayList<>();

    Stated(AnnexAList list, RowCells row, String child, CellDate start) {
      this.row = row;
      this.child = child;
      this.start = start;
      this.subject = "annex-a-" + list.word() + "-" + start.date();
    }

    void add(FactType type, CellDate date, Fact fact) {
      String review = type == CP_PLAN_REVIEWED ? "annex-a-review-" + date.date() : "";
      add(type, review, Optional.of(fact), date);
    }

    /** Adds a fact with the date of a cell, or takes it back where that is blank. */
    boolean addIfDated(FactType type, Column column, Fact fact) {
      Optional<CellDate> date = row.dateIfAny(column);
      date.ifPresent(on -> add(type, on, fact));
      if (row.isBlank(column)) {
        takeBack(type);
      }
      return date.isPresent();
    }

    /** Says that a fact is not, which an earlier workbook may have stated. */
    void takeBack(FactType type) {
      add(type, "", Optional.empty(), start);
    }

    private void add(FactType type, String review, Optional<Fact> fact, CellDate date) {
      RecordId record = new RecordId(authority, type.record(), child, subject);
      facts.add(new ImportedFact(record, type, review, fact, date.instant(), row.place()));
    }
  }
}
