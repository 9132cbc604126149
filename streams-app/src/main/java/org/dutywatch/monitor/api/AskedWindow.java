package org.dutywatch.monitor.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.board.Windows;

/**
 * A window as it was asked for, before it is known what day today is.
 *
 * @param name its name; {@link #CUSTOM} where from and to are given
 * @param from its first day; only of a custom one
 * @param to its last day; today where absent
 */
record AskedWindow(String name, Optional<LocalDate> from, Optional<LocalDate> to) {
  static final List<String> NAMES = Arrays.stream(Windows.values()).map(Windows::label).toList();
  static final String DEFAULT = Windows.YEAR_TO_DATE.label();
  static final String CUSTOM = "custom";

  /** Its days. A last day after today is a problem. */
  Span on(LocalDate today) {
    LocalDate last = Query.notAfter(today, "to", to.orElse(today));
    return from.map(first -> new Span(first, last))
        .orElseGet(() -> Windows.named(name).orElseThrow().endingOn(last));
  }
}
