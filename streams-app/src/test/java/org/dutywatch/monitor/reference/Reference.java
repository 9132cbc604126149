package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dutywatch.events.Data;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Durations.Summary;
import org.dutywatch.monitor.board.Group;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Measure.RepeatPlan;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.ReferenceIndicators.Case;

/**
 * Answers what the board answers, from the statements alone, by listing cases and counting them.
 * Statements may come in any order and more than once.
 */
public final class Reference {
  private final NaiveCalendar calendar;
  private final ReferenceClocks clocks;
  private final ReferenceIndicators indicators;

  /**
   * A reference over these statements.
   *
   * @param statements everything received up to now
   * @param policy what is measured
   * @param bankHolidays every bank holiday there is
   * @param canonicalOrder how the data of two statements compare that are equal in all else
   */
  public Reference(
      Collection<Statement> statements,
      Policy policy,
      Set<LocalDate> bankHolidays,
      Comparator<Data> canonicalOrder) {
    CaseFile cases = new CaseFile(new Standing(canonicalOrder).records(statements));
    this.calendar = new NaiveCalendar(bankHolidays);
    this.clocks = new ReferenceClocks(cases, calendar);
    this.indicators = new ReferenceIndicators(cases, clocks, reviewsOf(policy));
  }

  private static Optional<Reviews> reviewsOf(Policy policy) {
    return policy.indicators().stream()
        .flatMap(indicator -> indicator.clock().stream())
        .filter(Reviews.class::isInstance)
        .map(Reviews.class::cast)
        .findFirst();
  }

  /**
   * One indicator over a window.
   *
   * @param basis looked at only where the indicator has bases
   * @param today the local date that it is now: on the due basis only earlier due dates count
   */
  public IndicatorFigures indicator(
      Indicator indicator, Basis basis, Span window, Slice slice, LocalDate today) {
    List<Case> list = cases(indicator, basis, window, slice, today);
    Share total = Figures.share(indicator.measure(), list);
    boolean undivided = slice.by().isEmpty() && slice.authority().isEmpty();
    boolean isRepeatEver = indicator.measure() instanceof RepeatPlan repeat && repeat.ever();
    return new IndicatorFigures(
        total,
        undivided && isRepeatEver ? Optional.of(Figures.families(list)) : Optional.empty(),
        groups(list, Case::where, slice, of -> Figures.share(indicator.measure(), of)),
        Figures.interval(total));
  }

  /** One indicator over each of some steps; a stock at each step's last day. */
  public List<SeriesPoint> series(
      Indicator indicator, Basis basis, List<Span> steps, Slice slice, LocalDate today) {
    List<SeriesPoint> points = new ArrayList<>();
    for (Span step : steps) {
      IndicatorFigures figures = indicator(indicator, basis, step, slice, today);
      points.add(new SeriesPoint(step, figures.total(), figures.groups()));
    }
    return points;
  }

  /**
   * The open clocks of a kind on a day; {@code longestOverdue} and {@code nextDue} only where that
   * day is today.
   */
  public ClockFigures clock(Indicator clock, LocalDate at, Slice slice, LocalDate today) {
    List<ReferenceClock> open =
        clocks.of(courseOf(clock)).stream()
            .filter(one -> one.openOn(at) && one.where().isIn(slice))
            .toList();
    Optional<LocalDate> longestOverdue =
        open.stream()
            .filter(one -> at.equals(today) && one.overdueOn(today) && one.stop().isEmpty())
            .map(ReferenceClock::due)
            .min(Comparator.naturalOrder());
    Optional<LocalDate> nextDue =
        clocks.of(courseOf(clock)).stream()
            .filter(one -> one.where().isIn(slice) && one.seenOpen())
            .filter(one -> one.stop().isEmpty() && one.end().isEmpty())
            .map(ReferenceClock::due)
            .filter(due -> at.equals(today) && !due.isBefore(today))
            .min(Comparator.naturalOrder());
    return new ClockFigures(
        bands(open, at),
        groups(open, ReferenceClock::where, slice, of -> bands(of, at)),
        longestOverdue,
        nextDue);
  }

  /** How long the clocks of a kind took that stopped in a window. */
  public Durations durations(Indicator clock, Span window, Slice slice) {
    Course course = courseOf(clock);
    List<ReferenceClock> stopped =
        clocks.of(course).stream()
            .filter(one -> one.stop().isPresent() && one.where().isIn(slice))
            .filter(one -> LondonDays.within(window, one.stop().get()))
            .toList();
    Map<Integer, Length> histogram = new TreeMap<>();
    for (ReferenceClock one : stopped) {
      int length = length(one, course);
      Length sameLength = new Length(length, 1, one.stoppedInTime() ? 1 : 0);
      histogram.merge(length, sameLength, Reference::together);
    }
    return new Durations(
        summary(stopped, course),
        List.copyOf(histogram.values()),
        groups(stopped, ReferenceClock::where, slice, of -> summary(of, course)));
  }

  private List<Case> cases(
      Indicator indicator, Basis basis, Span window, Slice slice, LocalDate today) {
    return indicators.of(indicator.measure(), basis, window, today).stream()
        .filter(one -> one.where().isIn(slice))
        .toList();
  }

  private static Course courseOf(Indicator clock) {
    return clock.clock().orElseThrow(() -> new IllegalArgumentException("no clock: " + clock.id()));
  }

  /** Figures of each group that has something, in code point order of its values. */
  private static <T, F> List<Group<F>> groups(
      List<T> list, Function<T, Where> where, Slice slice, Function<List<T>, F> figures) {
    if (slice.by().isEmpty()) {
      return List.of();
    }
    Map<List<String>, List<T>> divided = new TreeMap<>(Reference::compareByCodePoint);
    for (T one : list) {
      List<String> values = where.apply(one).by(slice.by());
      divided.computeIfAbsent(values, none -> new ArrayList<>()).add(one);
    }
    List<Group<F>> groups = new ArrayList<>();
    divided.forEach((values, of) -> groups.add(new Group<>(values, figures.apply(of))));
    return groups;
  }

  private static int compareByCodePoint(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int[] mine = one.get(i).codePoints().toArray();
      int[] theirs = other.get(i).codePoints().toArray();
      int order = Arrays.compare(mine, theirs);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private Bands bands(List<ReferenceClock> open, LocalDate at) {
    long onTrack = 0;
    long dueSoon = 0;
    long dueToday = 0;
    long overdue = 0;
    for (ReferenceClock clock : open) {
      if (clock.due().isBefore(at)) {
        overdue++;
      } else if (clock.due().equals(at)) {
        dueToday++;
      } else if (clock.due().isBefore(calendar.workingDayAfter(at, 3))) {
        dueSoon++;
      } else {
        onTrack++;
      }
    }
    return new Bands(open.size(), onTrack, dueSoon, dueToday, overdue);
  }

  private int length(ReferenceClock clock, Course course) {
    LocalDate stop = clock.stop().orElseThrow();
    return course.inWorkingDays()
        ? calendar.workingDaysAfter(clock.start(), stop)
        : Math.toIntExact(stop.toEpochDay() - clock.start().toEpochDay());
  }

  private static Length together(Length one, Length other) {
    return new Length(one.length(), one.count() + other.count(), one.inTime() + other.inTime());
  }

  private Summary summary(List<ReferenceClock> stopped, Course course) {
    List<Integer> lengths = stopped.stream().map(one -> length(one, course)).sorted().toList();
    return new Summary(
        lengths.size(), Figures.percentile(lengths, 50), Figures.percentile(lengths, 90));
  }
}
