package org.dutywatch.monitor.domain.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.file.Assessment;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.quality.Findings;

/**
 * What a change of one record does to the sums: marks and findings of the new file less those of
 * the old one, worked out only for the records that the change can have touched. A property test
 * holds it against the difference of the whole files. Safe to share.
 */
public final class Consequences {
  private final Marker marker;

  /** Consequences by a marker's policy. */
  public Consequences(Marker marker) {
    this.marker = marker;
  }

  /**
   * The difference that a change of a record makes.
   *
   * @param before the record as it was
   * @param after the record as it is
   * @param others the file that it is in; what it says of this record is not looked at
   */
  public MarkSheet of(CaseRecord before, CaseRecord after, ChildFile others) {
    MarkSheet sheet = new MarkSheet();
    marker.findings().ofStatements(before, after, sheet.findings());
    Optional<Case> was = Case.of(before);
    Optional<Case> is = Case.of(after);
    if (!was.equals(is)) {
      mark(was, is, after.id(), others, sheet);
    }
    return sheet;
  }

  private void mark(
      Optional<Case> was, Optional<Case> is, RecordId id, ChildFile others, MarkSheet sheet) {
    Relatives old = Relatives.of(others, id, was);
    Relatives now = old.with(is);
    was.ifPresent(record -> marker.mark(record, old, -1, sheet));
    is.ifPresent(record -> marker.mark(record, now, +1, sheet));
    for (Case touched : touched(was, is, now)) {
      if (!touched.id().equals(id)) {
        marker.mark(touched, old, -1, sheet);
        marker.mark(touched, now, +1, sheet);
      }
    }
    sheet.enter(marker.incidents().change(was, is));
    was.ifPresent(record -> marker.findings().ofCase(record, old, -1, sheet.findings()));
    is.ifPresent(record -> marker.findings().ofCase(record, now, +1, sheet.findings()));
    for (Case touched : Findings.touched(was, is, now)) {
      if (!touched.id().equals(id)) {
        marker.findings().ofCase(touched, old, -1, sheet.findings());
        marker.findings().ofCase(touched, now, +1, sheet.findings());
      }
    }
  }

  /** The other records whose marks depend on what changed. */
  private static List<Case> touched(Optional<Case> was, Optional<Case> is, Relatives file) {
    Case any = is.or(() -> was).orElseThrow();
    return switch (any.id().type()) {
      case REFERRAL ->
          byReferral(was.map(Referral.class::cast), is.map(Referral.class::cast), file);
      case ASSESSMENT ->
          byAssessment(was.map(Assessment.class::cast), is.map(Assessment.class::cast), file);
      case CP_PLAN -> byPlan(was.map(Plan.class::cast), is.map(Plan.class::cast), file);
      case DV_NOTIFICATION -> List.of();
    };
  }

  /** Assessments take dimensions and start from their referral; later referrals look back at it. */
  private static List<Case> byReferral(
      Optional<Referral> was, Optional<Referral> is, Relatives file) {
    if (was.map(Consequences::receipt).equals(is.map(Consequences::receipt))) {
      return List.of();
    }
    String subject = is.or(() -> was).orElseThrow().id().subject();
    List<Case> touched = new ArrayList<>(file.referrals());
    file.assessments().stream()
        .filter(assessment -> assessment.referral().filter(subject::equals).isPresent())
        .forEach(touched::add);
    return touched;
  }

  /** What others look at of a referral: everything but what became of it. */
  private static Referral receipt(Referral referral) {
    return new Referral(
        referral.id(),
        referral.receivedAt(),
        referral.agency(),
        referral.locality(),
        referral.team(),
        Optional.empty(),
        Optional.empty());
  }

  /** A referral looks at whether assessments name it. */
  private static List<Case> byAssessment(
      Optional<Assessment> was, Optional<Assessment> is, Relatives file) {
    Optional<String> named = was.flatMap(Assessment::referral);
    Optional<String> names = is.flatMap(Assessment::referral);
    if (names.equals(named) && was.map(Assessment::kind).equals(is.map(Assessment::kind))) {
      return List.of();
    }
    List<Case> touched = new ArrayList<>();
    named.flatMap(file::referral).ifPresent(touched::add);
    if (!names.equals(named)) {
      names.flatMap(file::referral).ifPresent(touched::add);
    }
    return touched;
  }

  /** Other plans look at when this one started and ended. */
  private static List<Case> byPlan(Optional<Plan> was, Optional<Plan> is, Relatives file) {
    boolean same =
        was.map(Plan::startedOn).equals(is.map(Plan::startedOn))
            && was.flatMap(Plan::endedOn).equals(is.flatMap(Plan::endedOn));
    return same ? List.of() : new ArrayList<>(file.plans());
  }
}
