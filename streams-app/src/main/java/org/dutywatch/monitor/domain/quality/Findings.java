package org.dutywatch.monitor.domain.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.domain.file.Assessment;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.policy.Policy;

/**
 * What a change of one record does to the findings: those of the new file less those of the old
 * one, worked out only for the facts and records that the change can have touched. Safe to share.
 */
public final class Findings {
  private final CaseFindings cases;

  /**
   * Findings by a policy.
   *
   * @param policy says which facts stop which clocks
   */
  public Findings(Policy policy) {
    this.cases = new CaseFindings(policy);
  }

  /** Enters the difference of what is doubtful about the statements of a record. */
  public void ofStatements(CaseRecord before, CaseRecord after, FindingChanges changes) {
    StatementFindings.difference(before, after, changes);
  }

  /**
   * Enters what is doubtful about a record beside others of the child.
   *
   * @param relatives the file that it is in
   * @param sign +1 to enter it, -1 to take it back
   */
  public void ofCase(Case of, Relatives relatives, int sign, FindingChanges changes) {
    cases.enter(of, relatives, sign, changes);
  }

  /**
   * The records whose findings look at what changed, beside the changed one.
   *
   * @param was the changed record as it stood
   * @param is the changed record as it stands
   * @param now the file
   */
  public static List<Case> touched(Optional<Case> was, Optional<Case> is, Relatives now) {
    return switch (is.or(() -> was).orElseThrow().id().type()) {
      case REFERRAL -> byReferral(was.map(Referral.class::cast), is.map(Referral.class::cast), now);
      case ASSESSMENT ->
          byAssessment(was.map(Assessment.class::cast), is.map(Assessment.class::cast), now);
      case CP_PLAN -> byPlan(was.map(Plan.class::cast), is.map(Plan.class::cast), now);
      case DV_NOTIFICATION -> List.of();
    };
  }

  private static List<Case> byReferral(
      Optional<Referral> was, Optional<Referral> is, Relatives now) {
    boolean sameReceipt = was.map(Referral::receivedAt).equals(is.map(Referral::receivedAt));
    boolean sameDecision =
        was.flatMap(Referral::decision)
            .map(Referral.Decision::on)
            .equals(is.flatMap(Referral::decision).map(Referral.Decision::on));
    List<Case> touched = new ArrayList<>();
    if (!sameReceipt || !sameDecision) {
      touched.addAll(now.referrals());
    }
    if (!sameReceipt) {
      String subject = is.or(() -> was).orElseThrow().id().subject();
      now.assessments().stream()
          .filter(assessment -> assessment.referral().filter(subject::equals).isPresent())
          .forEach(touched::add);
    }
    return touched;
  }

  private static List<Case> byAssessment(
      Optional<Assessment> was, Optional<Assessment> is, Relatives now) {
    boolean same =
        was.map(Assessment::startedOn).equals(is.map(Assessment::startedOn))
            && was.map(Assessment::kind).equals(is.map(Assessment::kind))
            && isOpen(was) == isOpen(is);
    return same || (!isOpen(was) && !isOpen(is)) ? List.of() : new ArrayList<>(now.assessments());
  }

  private static boolean isOpen(Optional<Assessment> assessment) {
    return assessment.filter(it -> it.completion().isEmpty()).isPresent();
  }

  private static List<Case> byPlan(Optional<Plan> was, Optional<Plan> is, Relatives now) {
    boolean same =
        was.map(Plan::startedOn).equals(is.map(Plan::startedOn))
            && was.flatMap(Plan::endedOn).equals(is.flatMap(Plan::endedOn));
    return same ? List.of() : new ArrayList<>(now.plans());
  }
}
