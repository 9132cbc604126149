package org.dutywatch.proof.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;

/** Draws questions about every indicator and clock of a policy. */
final class Questions {
  private static final List<String> AUTHORITIES = List.of("E06000033", "E10000012", "nowhere");
  private static final String API = "/api/v1/";

  private final Policy policy;
  private final List<LocalDate> days;
  private final Random lot;

  Questions(Policy policy, List<LocalDate> days, Random lot) {
    this.policy = policy;
    this.days = days.stream().filter(day -> day.getYear() > 1 && day.getYear() < 9999).toList();
    this.lot = lot;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(lot.nextInt(choices.size()));
  }

  private LocalDate day() {
    return days.isEmpty() ? LocalDate.of(2010, 5, 12) : oneOf(days);
  }

  Question next() {
    Indicator indicator = oneOf(policy.indicators());
    if (indicator.clock().isEmpty()) {
      return share(indicator);
    }
    return switch (lot.nextInt(4)) {
      case 0 -> bands(indicator);
      case 1 -> durations(indicator);
      default -> share(indicator);
    };
  }

  private Question share(Indicator indicator) {
    Asked asked = asked();
    Basis basis = oneOf(List.of(Basis.values()));
    asked.query().put("basis", basis.name().toLowerCase(Locale.ROOT));
    return new Question(
        API + "indicators/" + indicator.id(),
        asked.query(),
        asked.today(),
        figures ->
            Told.indicator(
                figures.indicator(indicator, basis, asked.window(), asked.slice(), asked.today()),
                asked.slice()));
  }

  private Question bands(Indicator clock) {
    LocalDate one = day();
    LocalDate other = lot.nextBoolean() ? one : day();
    LocalDate today = one.isAfter(other) ? one : other;
    LocalDate at = one.isAfter(other) ? other : one;
    Map<String, String> query = new HashMap<>();
    query.put("at", at.toString());
    Slice slice = slice(query);
    return new Question(
        API + "clocks/" + clock.id(),
        query,
        today,
        figures -> Told.clock(figures.clock(clock, at, slice, today), slice, at.equals(today)));
  }

  private Question durations(Indicator clock) {
    Asked asked = asked();
    return new Question(
        API + "clocks/" + clock.id() + "/durations",
        asked.query(),
        asked.today(),
        figures ->
            Told.durations(figures.durations(clock, asked.window(), asked.slice()), asked.slice()));
  }

  /** A window, a slice and a today by lot, and how they are asked for. */
  private record Asked(Map<String, String> query, Span window, Slice slice, LocalDate today) {}

  private Asked asked() {
    List<LocalDate> some = new ArrayList<>(List.of(day(), day(), day()));
    Collections.sort(some);
    Map<String, String> query = new HashMap<>();
    Span window;
    LocalDate to = some.get(1);
    query.put("to", to.toString());
    if (lot.nextInt(3) == 0) {
      query.put("from", some.get(0).toString());
      window = new Span(some.get(0), to);
    } else {
      Windows named = oneOf(List.of(Windows.values()));
      query.put("window", named.label());
      window = named.endingOn(to);
    }
    return new Asked(query, window, slice(query), some.get(2));
  }

  private Slice slice(Map<String, String> query) {
    List<Dimension> by = new ArrayList<>(List.of(Dimension.values()));
    Collections.shuffle(by, lot);
    List<Dimension> asked = by.subList(0, lot.nextBoolean() ? 0 : 1 + lot.nextInt(by.size()));
    if (!asked.isEmpty()) {
      query.put("by", asked.stream().map(Dimension::label).collect(Collectors.joining(",")));
    }
    Optional<String> authority =
        lot.nextInt(4) == 0 ? Optional.of(oneOf(AUTHORITIES)) : Optional.empty();
    authority.ifPresent(only -> query.put("authority", only));
    return new Slice(asked, authority);
  }
}
