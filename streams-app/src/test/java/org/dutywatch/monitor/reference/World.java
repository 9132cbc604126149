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
   * or was recorded, and those three and six months later, with their neighbours.
   */
  public List<LocalDate> daysToAsk() {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(today));
    for (Statement statement : statements) {
      for (LocalDate day : List.of(LondonDays.of(statement.time()), recorded(statement))) {
        for (int aside = -1; aside <= 1; aside++) {
          days.add(day.plusDays(aside));
        }
        // A plan's review may be due on a weekend; it is due soon up to five days before.
        for (int before = -5; before <= 1; before++) {
          days.add(day.plusMonths(3).plusDays(before));
          days.add(day.plusMonths(6).plusDays(before));
        }
      }
    }
    return List.copyOf(days.headSet(today, true));
  }

  private static LocalDate recorded(Statement statement) {
    return LondonDays.of(statement.recordedTime());
  }
}
