package org.dutywatch.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps from a terminal that shows something else what only those who run servers want to read. */
final class QuietLog {
  private QuietLog() {}

  /** From now on only faults that stay are logged. */
  static void begin() {
    level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.ERROR);
    level("org.dutywatch", Level.WARN);
    // The broker's word for a record that its sender sends again; it matters where that fails.
    level("kafka.server.ReplicaManager", Level.OFF);
    // A port that is taken: the command says so itself.
    level("io.javalin.Javalin", Level.OFF);
  }

  private static void level(String logger, Level level) {
    ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
  }
}
