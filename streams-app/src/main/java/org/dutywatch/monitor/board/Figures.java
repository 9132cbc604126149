package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations.Summary;
import org.dutywatch.monitor.board.IndicatorFigures.Families;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;

/**
 * Answers questions from the board: every figure is a sum of marks. Each answer is of one state of
 * the board. Safe to use from any thread.
 */
public final class Figures {
  private static final Slice BY_AUTHORITY =
      new Slice(List.of(Dimension.AUTHORITY), Optional.empty());

  private final Board board;
  private final Policy policy;
  private final WorkingCalendar calendar;

  /** Figures of a board whose marks were made by this policy over this calendar. */
  public Figures(Board board, Policy policy, WorkingCalendar calendar) {
    this.board = board;
    this.policy = policy;
    this.calendar = calendar;
  }

  /**
   * One indicator over a window; a stock on the window's last day.
   *
   * @param basis which clocks a share in time is of; of no matter to other indicators
   * @param today due dates from this day on are not past
   * @throws IllegalArgumentException if the policy does not have the indicator
   */
  public IndicatorFigures indicator(
      Indicator indicator, Basis basis, Span window, Slice slice, LocalDate today) {
    Formula formula = Formula.of(indicator.measure(), basis);
    StepDays days = new StepDays(List.of(window), formula.span(), today);
    int number = numberOf(indicator);
    return board.read(
        sums -> {
          Divided<ShareTally> shares =
              sums.tally(slice, () -> new ShareTally(number, formula, days));
          Share total = shares.total().shares().get(0);
          return new IndicatorFigures(
              total,
              hasFamilies(indicator.measure(), slice)
                  ? Optional.of(families(sums, number, window))
                  : Optional.empty(),
              shares.groups(tally -> tally.shares().get(0), Figures::hasSomething),
              Wilson.interval(total));
        });
  }

  private static boolean hasFamilies(Measure measure, Slice slice) {
    return measure instanceof Measure.RepeatPlan repeat
        && repeat.ever()
        && slice.equals(Slice.WHOLE);
  }

  private static Families families(Sums sums, int number, Span window) {
    FamilyTally tally = new FamilyTally(number, window);
    sums.forEachSheet(tally::add);
    return tally.families();
  }

  private static boolean hasSomething(Share share) {
    return share.denominator().orElse(share.numerator()) > 0;
  }

  /**
   * One indicator over each step; a stock at each step's last day.
   *
   * @param steps ascending, each beginning on the day after the one before it ends
   * @param basis which clocks a share in time is of; of no matter to other indicators
   * @param today due dates from this day on are not past
   * @return a point for each step; each with its own groups
   * @throws IllegalArgumentException if the policy does not have the indicator
   */
  public List<SeriesPoint> series(
      Indicator indicator, Basis basis, List<Span> steps, Slice slice, LocalDate today) {
    int number = numberOf(indicator);
    if (steps.isEmpty()) {
      return List.of();
    }
    Formula formula = Formula.of(indicator.measure(), basis);
    StepDays days = new StepDays(steps, formula.span(), today);
    Divided<List<Share>> shares =
        board.read(sums -> listed(sums.tally(slice, () -> new ShareTally(number, formula, days))));
    List<SeriesPoint> points = new ArrayList<>(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      int step = i;
      points.add(
          new SeriesPoint(
              steps.get(step),
              shares.total().get(step),
              shares.groups(each -> each.get(step), Figures::hasSomething)));
    }
    return points;
  }

  private static Divided<List<Share>> listed(Divided<ShareTally> tallies) {
    return new Divided<>(
        tallies.total().shares(), tallies.groups(ShareTally::shares, shares -> true));
  }

  /**
   * The open clocks of one kind as at a date.
   *
   * @param today the longest overdue and the next due are told where {@code at} is this day, and
   *     else absent
   * @throws IllegalArgumentException if the policy does not have the clock
   */
  public ClockFigures clock(Indicator clock, LocalDate at, Slice slice, LocalDate today) {
    int number = numberOf(clock);
    if (clock.clock().filter(Course::neverOpen).isPresent()) {
      return new ClockFigures(
          new Bands(0, 0, 0, 0, 0), List.of(), Optional.empty(), Optional.empty());
    }
    return board.read(
        sums -> {
          Divided<BandsTally> bands = sums.tally(slice, () -> new BandsTally(number, at, calendar));
          return new ClockFigures(
              bands.total().bands(),
              bands.groups(BandsTally::bands, some -> some.open() > 0),
              at.equals(today) ? bands.total().longestOverdue() : Optional.empty(),
              at.equals(today) ? bands.total().nextDue() : Optional.empty());
        });
  }

  /**
   * The due date furthest back among today's overdue clocks of one kind that have no stop, by
   * group; groups without one are not named.
   *
   * @throws IllegalArgumentException if the policy does not have the clock
   */
  public List<Group<Optional<LocalDate>>> longestOverdue(
      Indicator clock, Slice slice, LocalDate today) {
    int number = numberOf(clock);
    return board
        .read(sums -> sums.tally(slice, () -> new BandsTally(number, today, calendar)))
        .groups(BandsTally::longestOverdue, Optional::isPresent);
  }

  /**
   * How often it was said of a clock of one kind that it was breached, by authority, 0 included.
   *
   * @throws IllegalArgumentException if the policy does not have the clock
   */
  public Map<String, Long> breachesAnnounced(Indicator clock) {
    int number = numberOf(clock);
    Map<String, Long> announced = new TreeMap<>();
    board
        .read(sums -> sums.tally(BY_AUTHORITY, () -> new AnnouncedTally(number)))
        .groups(AnnouncedTally::announced, any -> true)
        .forEach(group -> announced.put(group.values().get(0), group.figures()));
    return announced;
  }

  /**
   * How much of what is known is doubtful today, by kind, 0 included.
   *
   * @param authority of this authority alone; of all where it is empty
   */
  public Map<FindingKind, Long> findings(Optional<String> authority, LocalDate today) {
    Slice slice = new Slice(List.of(), authority);
    return board.atOnce(
        () -> {
          Map<FindingKind, Long> findings =
              board
                  .read(sums -> sums.tally(slice, () -> new FindingsTally(today)))
                  .total()
                  .counts();
          findings.put(FindingKind.SUSPECTED_DUPLICATE, suspectedDuplicates(authority));
          return findings;
        });
  }

  /** The same of each authority that has a record on the board. */
  public Map<String, Map<FindingKind, Long>> findings(LocalDate today) {
    Map<String, Map<FindingKind, Long>> findings = new TreeMap<>();
    return board.atOnce(
        () -> {
          board
              .read(sums -> sums.tally(BY_AUTHORITY, () -> new FindingsTally(today)))
              .groups(FindingsTally::counts, any -> true)
              .forEach(group -> findings.put(group.values().get(0), group.figures()));
          findings.forEach(
              (authority, counts) ->
                  counts.put(
                      FindingKind.SUSPECTED_DUPLICATE,
                      suspectedDuplicates(Optional.of(authority))));
          return findings;
        });
  }

  private long suspectedDuplicates(Optional<String> authority) {
    return board.readIncidents(incidents -> incidents.suspected(authority));
  }

  /**
   * The notifications that are suspected to be duplicates, of one partition.
   *
   * @param authority of this authority alone; of all where it is empty
   * @param day the local day of their incidents
   */
  public List<Finding> suspectedDuplicates(
      int partition, Optional<String> authority, LocalDate day) {
    return board.readIncidents(incidents -> incidents.suspected(partition, authority, day));
  }

  /**
   * The last day on which there was the incident of a suspected duplicate, of any partition.
   *
   * @param authority of this authority alone; of all where it is empty
   * @param upTo no later day
   */
  public Optional<LocalDate> lastSuspectedDuplicate(Optional<String> authority, LocalDate upTo) {
    return board.readIncidents(incidents -> incidents.lastSuspected(authority, upTo));
  }

  /** Which authorities have a record on the board, in order. */
  public SortedSet<String> authorities() {
    return board.read(sums -> new TreeSet<>(sums.authorities()));
  }

  /**
   * How much the board holds: the number of marks of every kind but findings, on all days.
   *
   * @return every group that has some, in code point order
   */
  public List<Group<Long>> marks(Slice slice) {
    return board
        .read(sums -> sums.tally(slice, MarksTally::new))
        .groups(MarksTally::marks, n -> n > 0);
  }

  /**
   * How long the clocks that stopped in a window took.
   *
   * @throws IllegalArgumentException if the policy does not have the clock
   */
  public Durations durations(Indicator clock, Span window, Slice slice) {
    int number = numberOf(clock);
    Predicate<Summary> something = summary -> summary.count() > 0;
    return board.read(
        sums -> {
          Divided<LengthsTally> lengths = sums.tally(slice, () -> new LengthsTally(number, window));
          return new Durations(
              lengths.total().summary(),
              lengths.total().histogram(),
              lengths.groups(LengthsTally::summary, something));
        });
  }

  private int numberOf(Indicator indicator) {
    int number = policy.numberOf(indicator);
    if (number < 0) {
      throw new IllegalArgumentException(
          "the policy " + policy.id() + " has no indicator " + indicator.id());
    }
    return number;
  }
}
