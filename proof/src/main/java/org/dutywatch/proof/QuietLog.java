package org.dutywatch.proof;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps from the terminal what loggers say of trouble that is made on purpose. */
public final class QuietLog {
  private QuietLog() {}

  /** From now on loggers of this name, and those below it, say nothing. */
  public static void silence(String logger) {
    ((Logger) LoggerFactory.getLogger(logger)).setLevel(Level.OFF);
  }
}
