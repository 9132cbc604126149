package org.dutywatch.monitor.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.DueOutcome;
import org.dutywatch.monitor.domain.mark.DueOutcome.Fate;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.mark.StopOutcome;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Figure;
import org.dutywatch.monitor.domain.policy.Indicator.Polarity;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.domain.quality.Incident;

/** A board that is filled in a test's words, and what is scraped of it at 11:00 on 30 June 2010. */
final class ScrapedBoard {
  private static final int DECISION = 0;
  private static final int REPEAT_PLAN = 1;
  private static final int REFERRALS = 2;

  private static final Policy POLICY =
      new Policy(
          "small",
          "A policy for tests",
          List.of(
              indicator("referral-decision", decision(), Optional.of(0.8)),
              indicator("repeat-cp-plan", new Measure.RepeatPlan(0), Optional.empty()),
              indicator(
                  "referrals", new Measure.Count(Measure.Counted.REFERRALS), Optional.empty())));

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          new BankHolidays() {
            @Override
            public Set<LocalDate> ofYear(int year) {
              return Set.of();
            }

            @Override
            public LocalDate knownUntil() {
              return LocalDate.of(2010, 12, 31);
            }
          });

  final MonitorMetrics metrics = new MonitorMetrics();
  boolean complete = true;
  Optional<Instant> now = Optional.of(Instant.parse("2010-06-30T10:00:00Z"));
  Health health = new Health(true, Optional.of(true), OptionalLong.of(3));

  Map<String, Instant> oldestStarts = Map.of();

  private final Board board = new Board();
  private final Map<Row, Counts> rows = new HashMap<>();
  private final Map<FeedKey, FeedCounts> feeds = new HashMap<>();
  private final Map<Incident.Place, Optional<Incident>> incidents = new HashMap<>();

  ScrapedBoard(Extent extent) {
    metrics.collect(
        new BoardSource(
            board,
            new Figures(board, POLICY, CALENDAR),
            POLICY,
            CALENDAR,
            () -> now,
            () -> complete,
            () -> health,
            clock -> oldestStarts),
        extent,
        new Build("1.2.3", "small", "0123456789ab"));
  }

  /** A referral with its decision, if it was made, and the day on which that was due. */
  ScrapedBoard referral(
      String authority, String locality, String on, String due, Optional<String> decided) {
    LocalDate start = LocalDate.parse(on);
    LocalDate dueOn = LocalDate.parse(due);
    Optional<LocalDate> stop = decided.map(LocalDate::parse);
    boolean inTime = stop.filter(day -> !day.isAfter(dueOn)).isPresent();
    Fate fate = stop.isEmpty() ? Fate.OPEN : inTime ? Fate.IN_TIME : Fate.LATE;
    int stoppedBefore = inTime ? days(stop.get(), dueOn) : 0;
    mark(authority, locality, start, new Counter(REFERRALS, Kind.HAPPENED, 1));
    mark(authority, locality, start, new Counter(DECISION, Kind.STARTED, 0));
    DueOutcome outcome = new DueOutcome(fate, days(start, dueOn), stoppedBefore);
    mark(authority, locality, dueOn, new Counter(DECISION, Kind.DUE, outcome.code()));
    stop.ifPresent(
        day ->
            mark(
                authority,
                locality,
                day,
                new Counter(
                    DECISION, Kind.STOPPED, new StopOutcome(days(start, day), inTime).code())));
    return this;
  }

  /** It was said of so many referrals that their decision was overdue. */
  ScrapedBoard announced(String authority, String locality, String on, int times) {
    for (int i = 0; i < times; i++) {
      mark(authority, locality, LocalDate.parse(on), new Counter(DECISION, Kind.ANNOUNCED, 0));
    }
    return this;
  }

  ScrapedBoard plan(String authority, String locality, String on, boolean repeat) {
    mark(
        authority,
        locality,
        LocalDate.parse(on),
        new Counter(REPEAT_PLAN, Kind.HAPPENED, repeat ? 1 : 0));
    return this;
  }

  ScrapedBoard arrived(String feed, String authority, FeedCounts counts) {
    feeds.put(new FeedKey(feed, authority), counts);
    return this;
  }

  /** Something doubtful was found of a referral of that day. */
  ScrapedBoard found(FindingKind kind, String authority, String day) {
    mark(authority, "unknown", LocalDate.parse(day), Counter.of(kind));
    return this;
  }

  /** A notification of an incident tells of it; two of one incident name the same child. */
  ScrapedBoard notified(String authority, String subject, String incident) {
    RecordId notification = new RecordId(authority, RecordType.DV_NOTIFICATION, "", subject);
    Incident told = new Incident(notification, Instant.parse(incident), List.of(1L));
    incidents.put(told.place(), Optional.of(told));
    return this;
  }

  private void mark(String authority, String locality, LocalDate day, Counter counter) {
    Row row =
        new Row(
            RecordType.REFERRAL,
            (int) day.toEpochDay(),
            new Dimensions(authority, locality, "duty", "police"),
            0);
    rows.merge(row, Counts.NONE.plus(counter, 1), (counts, more) -> counts.plus(counter, 1));
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) (to.toEpochDay() - from.toEpochDay());
  }

  /** Everything of our own that a scrape gives, with what explains it, as text. */
  String scrape() {
    board.publish(
        new PartialUpdate(
            0,
            true,
            Map.copyOf(rows),
            incidents,
            Map.copyOf(feeds),
            Position.START,
            Optional.empty()));
    return text(Optional.empty())
        .lines()
        .filter(line -> line.contains("dutywatch_"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The samples of one metric. */
  List<String> scraped(String metric) {
    return scrape().lines().filter(line -> line.matches(metric + "[{ ].*")).toList();
  }

  String text(Optional<String> accept) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      metrics.write(accept, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString(UTF_8);
  }

  private static Measure decision() {
    return new Measure.Timeliness(
        new Course.Between(
            RecordType.REFERRAL,
            Optional.empty(),
            Moment.REFERRAL_RECEIVED,
            Moment.REFERRAL_DECIDED,
            Timescale.always(new Allowance.WorkingDays(1)),
            Course.Runs.ALWAYS,
            false));
  }

  private static Indicator indicator(String id, Measure measure, Optional<Double> target) {
    List<Figure> others =
        target.isPresent()
            ? List.of(new Figure("England 2010", 0.75), new Figure("England 2010, median", 3))
            : List.of();
    return new Indicator(
        id, id, id, Polarity.HIGHER, target, others, List.of(), "", measure, false);
  }
}
