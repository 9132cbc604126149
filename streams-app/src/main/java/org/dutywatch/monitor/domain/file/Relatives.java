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
 * A child's file as it stands, with one record taken as it was before or is after a change. Reads
 * from the file only what is asked for, and once. Not thread-safe; lives no longer than one change.
 */
public final class Relatives {
  private final ChildFile file;
  private final RecordId changed;
  private final Optional<Case> asItIs;
  private final Map<RecordType, List<? extends Case>> read = new EnumMap<>(RecordType.class);

  /**
   * A file with one record replaced.
   *
   * @param file the other records
   * @param changed which record to take from {@code asItIs}, whatever the file says of it
   * @param asItIs that record as it stands; empty where it does not
   */
  public Relatives(ChildFile file, RecordId changed, Optional<Case> asItIs) {
    this.file = file;
    this.changed = changed;
    this.asItIs = asItIs;
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
    if (changed.type() == RecordType.REFERRAL && changed.subject().equals(subject)) {
      return asItIs.map(Referral.class::cast);
    }
    return file.record(RecordType.REFERRAL, subject).flatMap(Case::of).map(Referral.class::cast);
  }

  /** Whether an assessment of this kind names a referral. */
  public boolean isNamed(Referral referral, AssessmentKind kind) {
    return assessments().stream()
        .anyMatch(
            assessment ->
                assessment.kind() == kind
                    && assessment.referral().filter(referral.id().subject()::equals).isPresent());
  }

  private <T extends Case> List<T> standing(RecordType type, Class<T> as) {
    // Several measures ask for the same records.
    @SuppressWarnings("unchecked")
    List<T> cases = (List<T>) read.computeIfAbsent(type, t -> read(t, as));
    return cases;
  }

  private <T extends Case> List<T> read(RecordType type, Class<T> as) {
    List<T> cases = new ArrayList<>();
    for (CaseRecord record : file.records(type)) {
      if (!record.id().equals(changed)) {
        Case.of(record).map(as::cast).ifPresent(cases::add);
      }
    }
    if (changed.type() == type) {
      asItIs.map(as::cast).ifPresent(cases::add);
    }
    return cases;
  }
}
