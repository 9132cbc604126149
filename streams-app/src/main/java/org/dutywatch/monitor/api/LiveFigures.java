package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.notices.NoticeDesk;
import org.dutywatch.monitor.notices.NoticeDesk.NoticesUnavailableException;
import org.dutywatch.monitor.notices.Standing.Count;

/**
 * The whole board as the live stream sends it, from one state. Each entry is what the read of the
 * same figure answers, without the days that it is about; those stand once for all.
 */
final class LiveFigures {
  private static final List<Windows> WINDOWS =
      List.of(Windows.YEAR_TO_DATE, Windows.TWENTY_EIGHT_DAYS, Windows.SEVEN_DAYS, Windows.DAY);

  /** Of how long something took it says what is usual, and what today was like. */
  private static final List<Windows> OF_DURATIONS = List.of(Windows.YEAR_TO_DATE, Windows.DAY);

  private final PolicyLookup policy;
  private final WorkingCalendar calendar;
  private final BoardReader board;
  private final StatusReader status;
  private final NowSource now;
  private final NoticeDesk notices;
  private final Optional<String> notice;
  private final ClocksResource clocks;
  private final IndicatorsResource indicators;

  LiveFigures(PolicyLookup policy, WorkingCalendar calendar, ApiServer.Ports ports) {
    this.policy = policy;
    this.calendar = calendar;
    this.board = ports.board();
    this.status = ports.status();
    this.now = ports.now();
    this.notices = ports.notices();
    this.notice = ports.text().notice();
    CalendarWarning warning = new CalendarWarning(calendar);
    this.clocks = new ClocksResource(policy, board, warning);
    this.indicators = new IndicatorsResource(policy, board, warning);
  }

  /**
   * What the figures depend on. Where it is the same, so are they.
   *
   * @param notYet why there are no figures
   * @param notices how many notices stand, by authority; empty where they are not all read yet
   */
  record Grounds(
      long version,
      Optional<LocalDate> today,
      Optional<String> notYet,
      String state,
      Optional<Map<String, Count>> notices) {}

  Grounds grounds() {
    return new Grounds(
        board.version(), today(), board.notYetComplete(), status.state(), noticeCounts());
  }

  private Optional<Map<String, Count>> noticeCounts() {
    try {
      return Optional.of(notices.counts());
    } catch (NoticesUnavailableException notYet) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> today() {
    return now.now().map(WorkingCalendar::dateOf);
  }

  /** What time it is: by the monitor's clock, and by the system's when this was said. */
  ObjectNode moment() {
    return Answers.object()
        .put("now", now.now().map(Instant::toString).orElse(null))
        .put("sentAt", now.systemNow().toString());
  }

  /** Everything, of one state of the board; the figures of a part of it. */
  ObjectNode whole(Slice part) {
    return board.atOnce(() -> ofThisState(part));
  }

  private ObjectNode ofThisState(Slice part) {
    ObjectNode whole = moment().put("position", PositionToken.encode(board.position()));
    Optional<LocalDate> today = today();
    whole.put("clock", now.clock()).put("today", today.map(LocalDate::toString).orElse(null));
    whole.putObject("policy").put("id", policy.id()).put("title", policy.title());
    whole.put("notice", notice.orElse(null));
    whole.put("generation", status.generation()).put("state", status.state());
    Optional<ObjectNode> notYet = notYet(today);
    whole.set("notYet", notYet.orElse(null));
    for (String section : LiveChange.SECTIONS) {
      whole.putObject(section);
    }
    putFeeds(whole.withObjectProperty("feeds"), part.authority());
    whole.set("notices", noticeCounts().map(counts -> notices(counts, part)).orElse(null));
    if (notYet.isEmpty()) {
      putFigures(whole, part, today.orElseThrow());
    }
    return whole;
  }

  private static ObjectNode notices(Map<String, Count> counts, Slice part) {
    Count count =
        counts.entrySet().stream()
            .filter(of -> isOf(part.authority(), of.getKey()))
            .map(Map.Entry::getValue)
            .reduce(new Count(0, 0), Count::plus);
    return Answers.object()
        .put("standing", count.standing())
        .put("unacknowledged", count.unacknowledged());
  }

  private Optional<ObjectNode> notYet(Optional<LocalDate> today) {
    return board
        .notYetComplete()
        .map(why -> Answers.problem(ProblemType.NOT_READY, why))
        .or(
            () ->
                today.isPresent()
                    ? Optional.empty()
                    : Optional.of(Answers.problem(ProblemType.NO_TICK_YET, Reads.NO_TICK_YET)));
  }

  private void putFigures(ObjectNode whole, Slice part, LocalDate today) {
    ObjectNode bands = whole.withObjectProperty("clocks");
    for (Indicator clock : policy.clocks()) {
      if (clock.clock().filter(Course::neverOpen).isEmpty()) {
        bands.set(clock.id(), bands(clock, part, today));
      }
    }
    for (Windows window : WINDOWS) {
      Span days = window.endingOn(today);
      FigureJson.putDays(whole.withObjectProperty("windows").putObject(window.label()), days);
      policy.indicators().stream()
          .filter(Indicator::headline)
          .forEach(indicator -> putIndicator(whole, indicator, window, part, today));
    }
    policy.clocks().stream()
        .filter(LiveFigures::isOfNotifications)
        .forEach(clock -> putDurations(whole, clock, part, today));
    ObjectNode quality = whole.withObjectProperty("quality");
    board
        .findings(part.authority(), today)
        .forEach((kind, count) -> quality.put(kind.label(), count));
  }

  private ObjectNode bands(Indicator clock, Slice part, LocalDate today) {
    Course course = clock.clock().orElseThrow();
    ClockFigures figures = board.clock(clock, today, part, today);
    ObjectNode entry = clocks.bands(clock, figures, today, part, today);
    entry.remove("at");
    entry.put("title", clock.title()).put("unit", FigureJson.unit(course));
    entry.put("nextDue", figures.nextDue().map(LocalDate::toString).orElse(null));
    entry.putNull("late");
    figures.longestOverdue().ifPresent(due -> entry.put("late", daysLate(course, due, today)));
    return entry;
  }

  private long daysLate(Course course, LocalDate due, LocalDate today) {
    return course.inWorkingDays()
        ? calendar.workingDaysAfter(due, today)
        : ChronoUnit.DAYS.between(due, today);
  }

  /** Their shares alone do not say whether the police or the council took long. */
  private static boolean isOfNotifications(Indicator clock) {
    return clock.headline() && clock.clock().orElseThrow().record() == RecordType.DV_NOTIFICATION;
  }

  private void putDurations(ObjectNode whole, Indicator clock, Slice part, LocalDate today) {
    for (Windows window : OF_DURATIONS) {
      Durations took = board.durations(clock, window.endingOn(today), part);
      ObjectNode entry =
          whole.withObjectProperty("durations").putObject(clock.id() + "/" + window.label());
      entry.put("clock", clock.id()).put("unit", FigureJson.unit(clock.clock().orElseThrow()));
      entry.put("window", window.label());
      FigureJson.put(entry, took.total());
      FigureJson.put(entry, "longest", took.longest());
    }
  }

  private void putIndicator(
      ObjectNode whole, Indicator indicator, Windows window, Slice part, LocalDate day) {
    boolean twice = indicator.measure().hasBases();
    AskedWindow asked = new AskedWindow(window.label(), Optional.empty(), Optional.empty());
    for (Basis basis : twice ? Arrays.asList(Basis.values()) : List.of(Basis.COMPLETED)) {
      ObjectNode entry = indicators.figures(indicator, basis, asked, part, day);
      entry.put("window", window.label()).put("title", indicator.title());
      entry.put("polarity", FigureJson.label(indicator.polarity()));
      String key =
          indicator.id() + (twice ? "/" + FigureJson.label(basis) : "") + "/" + window.label();
      whole.withObjectProperty("indicators").set(key, entry);
    }
  }

  private void putFeeds(ObjectNode feeds, Optional<String> authority) {
    board.feeds().entrySet().stream()
        .filter(feed -> isOf(authority, feed.getKey().authority()))
        .sorted(Map.Entry.comparingByKey(StatusResource.FEED_ORDER))
        .forEach(
            feed ->
                StatusResource.put(
                    feeds.putObject(feed.getKey().feed() + "/" + feed.getKey().authority()),
                    feed.getKey(),
                    feed.getValue()));
  }

  /** Ticks of the clock are of everybody. */
  private static boolean isOf(Optional<String> asked, String authority) {
    return asked.isEmpty() || authority.isEmpty() || asked.get().equals(authority);
  }
}
