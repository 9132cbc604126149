package org.dutywatch.monitor.topology;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which notices there must be about the two clocks of referrals that are not sent on to an
 * assessment, by the words of docs/notices.md: everything that is known is looked at again each
 * time. Only for weeks without bank holidays.
 */
final class ExpectedNotices {
  /** The clocks, by the working days that they allow. */
  private static final Map<String, Integer> ALLOWED =
      Map.of("referral-decision", 1, "referrer-informed", 5);

  private static final Map<String, String> STOPPED_BY =
      Map.of(
          "referral-decision",
          "referral.decided",
          "referrer-informed",
          "referral.referrer-informed");
  private static final int SOON = 2;
  private static final int NEWS_FOR_DAYS = 7;

  private final boolean past;
  private final LocalDate began;
  private final List<Stated> known = new ArrayList<>();
  private final Map<String, Said> saidOf = new HashMap<>();
  private LocalDate day;

  /**
   * Nothing is known yet.
   *
   * @param began when notices began
   * @param past whether those about the past are sent
   */
  ExpectedNotices(LocalDate began, boolean past) {
    this.began = began;
    this.day = began;
    this.past = past;
  }

  /** Something that was stated of a referral. */
  record Stated(
      String type, String referral, LocalDate on, Instant recorded, String id, boolean retracted) {}

  private record Clock(LocalDate start, LocalDate due, Optional<LocalDate> stop) {}

  private record Said(String last, int times, boolean ofThePast) {}

  /** A day has begun, and everything is looked at. */
  List<String> on(LocalDate today) {
    List<String> notices = new ArrayList<>();
    day = today;
    for (String referral : referrals()) {
      for (String name : ALLOWED.keySet()) {
        clock(referral, name)
            .ifPresent(clock -> say(referral, name, situation(clock), clock.due(), began, notices));
      }
    }
    return notices;
  }

  /** Something becomes known, on the day up to which everything has been looked at. */
  List<String> after(Stated statement) {
    List<String> notices = new ArrayList<>();
    for (String name : ALLOWED.keySet()) {
      Optional<Clock> was = clock(statement.referral(), name);
      known.add(statement);
      Optional<Clock> is = clock(statement.referral(), name);
      known.remove(known.size() - 1);
      LocalDate news = day.minusDays(NEWS_FOR_DAYS);
      is.or(() -> was)
          .ifPresent(
              clock ->
                  say(
                      statement.referral(),
                      name,
                      is.map(this::situation).orElse("calm"),
                      clock.due(),
                      news.isAfter(began) ? news : began,
                      notices));
    }
    known.add(statement);
    return notices;
  }

  private Set<String> referrals() {
    Set<String> referrals = new TreeSet<>();
    known.forEach(stated -> referrals.add(stated.referral()));
    return referrals;
  }

  private void say(
      String referral,
      String name,
      String situation,
      LocalDate due,
      LocalDate pastBefore,
      List<String> notices) {
    String last =
        Optional.ofNullable(saidOf.get(referral + name)).map(Said::last).orElse("nothing");
    boolean lateNews = due.isBefore(pastBefore);
    if (last.equals("clock.breached") && !situation.equals("breached")) {
      boolean ofThePast = saidOf.get(referral + name).ofThePast();
      add(referral, name, "clock.breach-withdrawn", due, ofThePast, notices);
    }
    if (situation.equals("breached") && !last.equals("clock.breached")) {
      add(referral, name, "clock.breached", due, lateNews, notices);
    }
    if (situation.equals("due soon") && !last.equals("clock.due-soon")) {
      add(referral, name, "clock.due-soon", due, false, notices);
    }
  }

  private void add(
      String referral,
      String name,
      String type,
      LocalDate due,
      boolean ofThePast,
      List<String> notices) {
    int times = saidOf.containsKey(referral + name) ? saidOf.get(referral + name).times() + 1 : 1;
    saidOf.put(referral + name, new Said(type, times, ofThePast));
    if (past || !ofThePast) {
      notices.add(
          "%s %s %s due %s no. %d%s"
              .formatted(referral, name, type, due, times, ofThePast ? " backfilled" : ""));
    }
  }

  private String situation(Clock clock) {
    if (clock.stop().isPresent()) {
      return clock.stop().get().isAfter(clock.due()) ? "breached" : "calm";
    }
    if (clock.due().isBefore(day)) {
      return "breached";
    }
    boolean began = !clock.start().isAfter(day);
    return began && !clock.due().isAfter(workingDaysAfter(day, SOON)) ? "due soon" : "calm";
  }

  private Optional<Clock> clock(String referral, String name) {
    return standing("referral.received", referral)
        .map(
            start ->
                new Clock(
                    start,
                    workingDaysAfter(start, ALLOWED.get(name)),
                    standing(STOPPED_BY.get(name), referral)
                        .filter(stop -> !stop.isBefore(start))));
  }

  /** The day of a fact, as it was stated last, unless that took it back. */
  private Optional<LocalDate> standing(String type, String referral) {
    return last(type, referral)
        .filter(stated -> !stated.retracted())
        .filter(
            stated ->
                last("referral.withdrawn", referral)
                    .map(withdrawn -> stated.recorded().isAfter(withdrawn.recorded()))
                    .orElse(true))
        .map(Stated::on);
  }

  private Optional<Stated> last(String type, String referral) {
    return known.stream()
        .filter(stated -> stated.type().equals(type) && stated.referral().equals(referral))
        .max(Comparator.comparing(Stated::recorded).thenComparing(Stated::id));
  }

  private static LocalDate workingDaysAfter(LocalDate from, int days) {
    LocalDate date = from;
    for (int left = days; left > 0; left--) {
      do {
        date = date.plusDays(1);
      } while (date.getDayOfWeek() == DayOfWeek.SATURDAY
          || date.getDayOfWeek() == DayOfWeek.SUNDAY);
    }
    return date;
  }
}
