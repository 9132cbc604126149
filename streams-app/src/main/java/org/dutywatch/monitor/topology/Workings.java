package org.dutywatch.monitor.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Event;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.CaseRecord.Arrival;
import org.dutywatch.monitor.domain.file.CaseRecord.Folded;
import org.dutywatch.monitor.domain.file.StandingOrder;
import org.dutywatch.monitor.domain.mark.Consequences;
import org.dutywatch.monitor.domain.mark.MarkSheet;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.StoredFile;
import org.dutywatch.monitor.store.SumChanges;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumStore;
import org.dutywatch.monitor.topology.ClockWorkings.Outcome;

/** Works out what a record of an input brings about. Reads the stores, and writes nothing. */
final class Workings {
  private static final int MOST_RECORDS_OF_A_CHILD = 2_000;
  private static final int MOST_REVIEWS_OF_A_PLAN = 500;

  /**
   * So that a record with all its facts always fits a message of an internal topic, which is 4 MiB.
   */
  private static final long MOST_DATA_BYTES_OF_A_RECORD = 2 << 20;

  private final Intake intake;
  private final StandingOrder order;
  private final Consequences consequences;
  private final FileStore files;
  private final SumStore sums;
  private final ClockWorkings clocks;
  private final FindingWorkings findings;

  Workings(
      Intake intake,
      StandingOrder order,
      Consequences consequences,
      FileStore files,
      SumStore sums,
      ClockWorkings clocks,
      FindingWorkings findings) {
    this.intake = intake;
    this.order = order;
    this.consequences = consequences;
    this.files = files;
    this.sums = sums;
    this.clocks = clocks;
    this.findings = findings;
  }

  /** What a record brings about; of one that is refused, its dead letter. */
  Result of(Arrived record) {
    try {
      Event event = intake.read(record);
      return event instanceof Statement statement
          ? stated(statement, record)
          : ticked((ClockTick) event, record);
    } catch (RefusedException refused) {
      return refused(refused.refusal(), record);
    }
  }

  /** What a refused record brings about. */
  Result refused(Refusal refusal, Arrived record) {
    FeedKey feed = new FeedKey(record.feed(), "");
    return new Result(
        Optional.empty(),
        sums.change(),
        Outcome.NONE,
        FindingWorkings.Outcome.NONE,
        Optional.empty(),
        Optional.of(DeadLetters.of(record, refusal)),
        new Arrivals(feed, sums.arrivals(feed).rejected(record.arrivedAt()), record.next()));
  }

  private Result stated(Statement statement, Arrived record) throws RefusedException {
    RecordId id = statement.record();
    StoredFile file = files.fileOf(id);
    CaseRecord before = file.record(id);
    checkRoom(statement, before, file);
    Folded folded = before.with(statement, order);
    if (folded.record().dataBytes() > MOST_DATA_BYTES_OF_A_RECORD) {
      throw full("data", "data: expected at most 2 MiB of data in all facts of one record");
    }
    boolean changes = isOther(folded, before);
    MarkSheet marks = changes ? consequences.of(before, folded.record(), file) : new MarkSheet();
    Outcome clockChanges =
        changes ? clocks.of(marks.clocks(), statement.recordedTime()) : Outcome.NONE;
    FeedKey feed = new FeedKey(record.feed(), id.authority());
    return new Result(
        changes ? Optional.of(folded.record()) : Optional.empty(),
        sumsAfter(marks, clockChanges),
        clockChanges,
        findings.of(marks.findings()),
        Optional.empty(),
        Optional.empty(),
        new Arrivals(
            feed,
            sums.arrivals(feed)
                .accepted(folded.arrival(), believable(statement), record.arrivedAt()),
            record.next()));
  }

  /** A statement that is superseded changes its record by no more than that it came. */
  private static boolean isOther(Folded folded, CaseRecord before) {
    return switch (folded.arrival()) {
      case NEW, CORRECTION -> true;
      case SUPERSEDED -> !folded.record().superseded().equals(before.superseded());
      case REPEAT -> false;
    };
  }

  private SumChanges sumsAfter(MarkSheet marks, Outcome clockChanges) {
    SumChanges changes = sums.change();
    marks.forEachRow(changes::add);
    changes.enter(marks.incident());
    clockChanges.announced().forEach(announced -> announced.addTo(changes));
    return changes;
  }

  private static void checkRoom(Statement statement, CaseRecord before, StoredFile file)
      throws RefusedException {
    if (before.isEmpty() && file.size() >= MOST_RECORDS_OF_A_CHILD) {
      throw full(
          "subject", "subject: expected at most " + MOST_RECORDS_OF_A_CHILD + " records a child");
    }
    if (statement.type() == FactType.CP_PLAN_REVIEWED
        && before.reviews() >= MOST_REVIEWS_OF_A_PLAN
        && !before.holdsSlotOf(statement)) {
      throw full(
          "data.review",
          "data.review: expected at most " + MOST_REVIEWS_OF_A_PLAN + " reviews a plan");
    }
  }

  private static RefusedException full(String field, String message) {
    return new RefusedException(new Refusal(Reason.FILE_FULL, field, message));
  }

  private Result ticked(ClockTick tick, Arrived record) {
    FeedKey feed = new FeedKey(record.feed(), "");
    boolean later = sums.lastTick().map(last -> tick.time().isAfter(last)).orElse(true);
    return new Result(
        Optional.empty(),
        sums.change(),
        Outcome.NONE,
        FindingWorkings.Outcome.NONE,
        later ? Optional.of(tick.time()) : Optional.empty(),
        Optional.empty(),
        new Arrivals(
            feed,
            sums.arrivals(feed)
                .accepted(
                    later ? Arrival.NEW : Arrival.SUPERSEDED,
                    Optional.of(tick.time()),
                    record.arrivedAt()),
            record.next()));
  }

  /** A slip of the pen decades ahead must not make a feed look fresh for ever. */
  private static Optional<Instant> believable(Statement statement) {
    return Optional.of(statement.time())
        .filter(time -> !time.isAfter(statement.recordedTime().plus(Duration.ofDays(1))));
  }
}
