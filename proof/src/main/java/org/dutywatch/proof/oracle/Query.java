package org.dutywatch.proof.oracle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of a read. */
final class Query {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, String> parameters;
  private final LocalDate today;

  /** Refuses parameters that are not among the allowed ones or have no value. */
  Query(Map<String, String> parameters, Set<String> allowed, LocalDate today) {
    parameters.forEach(
        (name, value) -> {
          if (!allowed.contains(name) || value.isEmpty()) {
            throw new IllegalArgumentException(name + ": one of " + allowed + ", with a value");
          }
        });
    this.parameters = parameters;
    this.today = today;
    if (!Dimensions.NAMES.containsAll(by()) || Set.copyOf(by()).size() < by().size()) {
      throw new IllegalArgumentException("by: some of " + Dimensions.NAMES + ", each once");
    }
  }

  LocalDate today() {
    return today;
  }

  String text(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }

  /** The dimensions asked by, in their order. */
  List<String> by() {
    return parameters.containsKey("by") ? List.of(parameters.get("by").split(",", -1)) : List.of();
  }

  boolean asksBy() {
    return parameters.containsKey("by");
  }

  boolean asksAuthority() {
    return parameters.containsKey("authority");
  }

  /** Whether the filter lets something with these dimensions through. */
  boolean lets(Dimensions dimensions) {
    return text("authority", dimensions.authority()).equals(dimensions.authority());
  }

  /** A date up to today, or today. */
  LocalDate date(String name) {
    return given(name).orElse(today);
  }

  private Optional<LocalDate> given(String name) {
    return Optional.ofNullable(parameters.get(name)).map(text -> read(name, text));
  }

  private LocalDate read(String name, String text) {
    if (!DATE.matcher(text).matches()) {
      throw new IllegalArgumentException(name + ": a date");
    }
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + ": a date that exists", e);
    }
    if (date.isAfter(today)) {
      throw new IllegalArgumentException(name + ": not after today");
    }
    return date;
  }

  /** The named window, or the custom one from and to dates that are given together. */
  Window window() {
    Optional<LocalDate> from = given("from");
    if (from.isEmpty()) {
      return Window.ending(text("window", "ytd"), date("to"));
    }
    if (parameters.containsKey("window")) {
      throw new IllegalArgumentException("from: not with a window");
    }
    return span();
  }

  /** The window from a date to another, both required. */
  Window span() {
    LocalDate from = given("from").orElseThrow(() -> new IllegalArgumentException("from"));
    LocalDate to = given("to").orElseThrow(() -> new IllegalArgumentException("to"));
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from: not after to");
    }
    return new Window("custom", from, to);
  }
}
