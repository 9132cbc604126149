package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.dutywatch.events.Statement;

/**
 * Statements to try things on, and a day to stand on while asking about them.
 *
 * @param statements in no order, some of them more than once
 * @param today the local date that it is
 */
public record World(List<Statement> statements, LocalDate today) {

  /** The list is copied. */
  public World {
    statements = List.copyOf(statements);
  }

  /**
   * The days up to today that are worth asking about, in order: those on which something happened
   * or was recorded, and their neighbours.
   */
  public List<LocalDate> daysToAsk() {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(today));
    for (Statement statement : statements) {
      for (int aside = -1; aside <= 1; aside++) {
        days.add(LondonDays.of(statement.time()).plusDays(aside));
        days.add(LondonDays.of(statement.recordedTime()).plusDays(aside));
      }
    }
    return List.copyOf(days.headSet(today, true));
  }
}
