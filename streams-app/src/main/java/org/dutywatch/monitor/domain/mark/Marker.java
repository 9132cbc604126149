package org.dutywatch.monitor.domain.mark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.file.Assessment;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;
import org.dutywatch.monitor.domain.file.Notification;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.MarkSheet.Page;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.Timeliness;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.quality.Findings;

/** Reads a record as it stands by a policy, and enters its marks on a sheet. Safe to share. */
public final class Marker {
  /**
   * The version of what is made of a file, marks and findings; to be raised whenever any changes.
   */
  public static final int VERSION = 3;

  private final WorkingCalendar calendar;
  private final ClockRuns clockRuns;
  private final Happenings happenings;
  private final Findings findings;
  private final NotifiedIncidents incidents;
  private final Map<RecordType, List<Numbered>> measures = new EnumMap<>(RecordType.class);

  private record Numbered(int number, Measure measure) {}

  /** A marker for a policy. */
  public Marker(Policy policy, WorkingCalendar calendar, KeyedHash hash) {
    this.calendar = calendar;
    this.clockRuns = new ClockRuns(calendar);
    this.happenings = new Happenings(clockRuns, hash, reviewsOf(policy));
    this.findings = new Findings(policy);
    this.incidents = new NotifiedIncidents(hash);
    for (RecordType type : RecordType.values()) {
      measures.put(type, concerning(policy, type));
    }
  }

  private static List<Numbered> concerning(Policy policy, RecordType type) {
    List<Numbered> found = new ArrayList<>();
    for (int i = 0; i < policy.indicators().size(); i++) {
      Measure measure = policy.indicators().get(i).measure();
      boolean concerned =
          measure instanceof Timeliness timeliness
              ? ClockRuns.concerns(timeliness.course(), type)
              : Happenings.recordOf(measure) == type;
      if (concerned) {
        found.add(new Numbered(i, measure));
      }
    }
    return List.copyOf(found);
  }

  /** The review clocks that "reviewed in time" goes by: the policy's first. */
  private static Optional<Course.Reviews> reviewsOf(Policy policy) {
    return policy.indicators().stream()
        .flatMap(indicator -> indicator.clock().stream())
        .filter(Course.Reviews.class::isInstance)
        .map(Course.Reviews.class::cast)
        .findFirst();
  }

  /** What is doubtful, by the same policy. */
  Findings findings() {
    return findings;
  }

  /** The clocks of a record, as they are. */
  public ClockChanges clocks(CaseRecord record, ChildFile file) {
    MarkSheet sheet = new MarkSheet();
    Optional<Case> standing = Case.of(record);
    standing.ifPresent(of -> mark(of, Relatives.of(file, record.id(), standing), +1, sheet));
    return sheet.clocks();
  }

  /** What notifications tell of incidents. */
  NotifiedIncidents incidents() {
    return incidents;
  }

  /**
   * Enters all marks of a record.
   *
   * @param of the record
   * @param relatives the file that it is in
   * @param sign +1 to enter them, -1 to take them back
   * @param sheet where they are added
   */
  public void mark(Case of, Relatives relatives, int sign, MarkSheet sheet) {
    Dimensions dimensions = dimensions(of, relatives);
    Page page = sheet.page(of.id().type(), dimensions);
    for (Numbered numbered : measures.get(of.id().type())) {
      Entry entry = new Entry(numbered.number(), sign, page);
      if (numbered.measure() instanceof Timeliness timeliness) {
        Course course = timeliness.course();
        int turn = 0;
        for (ClockRun run : clockRuns.of(course, of, relatives)) {
          enter(run, course, entry);
          if (!course.neverOpen()) {
            ClockName name = new ClockName(numbered.number(), of.id(), turn++);
            sheet
                .clocks()
                .enter(name, new ClockState(run, startedAt(run, of, relatives), dimensions), sign);
          }
        }
      } else {
        happenings.enter(numbered.measure(), of, relatives, entry);
      }
    }
  }

  private void enter(ClockRun run, Course course, Entry entry) {
    if (!course.neverOpen()) {
      entry.add(run.start(), Kind.STARTED, 0);
    }
    entry.add(run.due(), Kind.DUE, run.dueOutcome(calendar).code());
    if (run.stop().isPresent()) {
      LocalDate stop = run.stop().get();
      entry.add(stop, Kind.STOPPED, run.stopOutcome(calendar, course.inWorkingDays()).code());
    } else if (run.end().isPresent()) {
      entry.add(run.end().get(), Kind.ENDED, run.endOutcome().code());
    }
  }

  /** The instant that a clock started at where it is known, else the beginning of the day. */
  private static Instant startedAt(ClockRun run, Case of, Relatives relatives) {
    Optional<Instant> opened = Optional.empty();
    if (of instanceof Notification notification) {
      opened = Optional.of(notification.receivedAt());
    } else if (of instanceof Referral referral) {
      opened = Optional.of(referral.receivedAt());
    } else if (of instanceof Assessment assessment) {
      opened = relatives.referralOf(assessment).map(Referral::receivedAt);
    }
    return opened
        .filter(instant -> WorkingCalendar.dateOf(instant).equals(run.start()))
        .orElseGet(() -> WorkingCalendar.startOf(run.start()));
  }

  private static Dimensions dimensions(Case of, Relatives relatives) {
    String authority = of.id().authority();
    if (of instanceof Referral referral) {
      return new Dimensions(authority, referral.locality(), referral.team(), referral.agency());
    }
    if (of instanceof Assessment assessment) {
      return relatives
          .referralOf(assessment)
          .map(
              referral ->
                  new Dimensions(
                      authority,
                      stated(assessment.locality(), referral.locality()),
                      stated(assessment.team(), referral.team()),
                      referral.agency()))
          .orElseGet(
              () ->
                  new Dimensions(
                      authority, assessment.locality(), assessment.team(), Fact.UNKNOWN));
    }
    if (of instanceof Plan plan) {
      return new Dimensions(authority, plan.locality(), plan.team(), Fact.UNKNOWN);
    }
    Notification notification = (Notification) of;
    return new Dimensions(authority, notification.locality(), notification.team(), Fact.UNKNOWN);
  }

  private static String stated(String own, String referrals) {
    return own.equals(Fact.UNKNOWN) ? referrals : own;
  }
}
