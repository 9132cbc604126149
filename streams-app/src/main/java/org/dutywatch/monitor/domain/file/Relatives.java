package org.dutywatch.monitor.domain.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;

/**
 * A child's file as it stands, with one record taken as it was before or is after a change. Not
 * thread-safe; lives no longer than one change.
 */
public final class Relatives {
  private final OtherCases others;
  private final Optional<Case> asItIs;
  private final Map<RecordType, List<? extends Case>> all = new EnumMap<>(RecordType.class);

  private Relatives(OtherCases others, Optional<Case> asItIs) {
    this.others = others;
    this.asItIs = asItIs;
  }

  /**
   * A file with one record replaced.
   *
   * @param file the other records
   * @param changed which record to take from {@code asItIs}, whatever the file says of it
   * @param asItIs that record as it stands; empty where it does not
   */
  public static Relatives of(ChildFile file, RecordId changed, Optional<Case> asItIs) {
    return new Relatives(new OtherCases(file, changed), asItIs);
  }

  /** The same file with the changed record as it stands otherwise. */
  public Relatives with(Optional<Case> otherwise) {
    return new Relatives(others, otherwise);
  }

  /** The child's referrals. */
  public List<Referral> referrals() {
    return standing(RecordType.REFERRAL, Referral.class);
  }

  /** The child's assessments and enquiries. */
  public List<Assessment> assessments() {
    return standing(RecordType.ASSESSMENT, Assessment.class);
  }

  /** The child's plans. */
  public List<Plan> plans() {
    return standing(RecordType.CP_PLAN, Plan.class);
  }

  /** The referral that an assessment names, where this child has it. */
  public Optional<Referral> referralOf(Assessment assessment) {
    return assessment.referral().flatMap(this::referral);
  }

  /** The child's referral of this subject. */
  public Optional<Referral> referral(String subject) {
    for (Referral referral : referrals()) {
      if (referral.id().subject().equals(subject)) {
        return Optional.of(referral);
      }
    }
    return Optional.empty();
  }

  /** Whether an assessment of this kind names a referral. */
  public boolean isNamed(Referral referral, AssessmentKind kind) {
    for (Assessment assessment : assessments()) {
      if (assessment.kind() == kind
          && assessment.referral().filter(referral.id().subject()::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private <T extends Case> List<T> standing(RecordType type, Class<T> as) {
    // Several measures ask for the same records.
    @SuppressWarnings("unchecked")
    List<T> cases = (List<T>) all.computeIfAbsent(type, t -> withTheChanged(t, as));
    return cases;
  }

  private <T extends Case> List<T> withTheChanged(RecordType type, Class<T> as) {
    List<T> cases = new ArrayList<>();
    for (Case other : others.of(type)) {
      cases.add(as.cast(other));
    }
    if (others.butFor().type() == type) {
      asItIs.map(as::cast).ifPresent(cases::add);
    }
    return cases;
  }
}
