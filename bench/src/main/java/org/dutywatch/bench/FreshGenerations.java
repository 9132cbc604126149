package org.dutywatch.bench;

import java.util.Locale;
import org.dutywatch.monitor.app.Generation;
import org.dutywatch.monitor.app.Generations;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;

/** The same rules under another name each time, so that a monitor begins from nothing. */
final class FreshGenerations {
  private static final Generation NONE = new Generation("000000000000");

  private final MonitorConfig config;
  private final Rules rules;
  private int made;

  /** Of a monitor of these settings. */
  FreshGenerations(MonitorConfig config) {
    this.config = config;
    this.rules = Rules.of(config);
  }

  /** Rules that no monitor has run by yet. */
  Rules next() {
    return new Rules(
        rules.policy(),
        rules.calendar(),
        new Generation(String.format(Locale.ROOT, "%012x", ++made)));
  }

  /** Deletes what a monitor, which is stopped, has made by such rules. */
  void delete(Rules past) {
    try (Generations generations = new Generations(config)) {
      generations.delete(past.generation().id(), NONE);
    }
  }
}
