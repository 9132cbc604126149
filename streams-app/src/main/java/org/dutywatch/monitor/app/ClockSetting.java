package org.dutywatch.monitor.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Where "now" comes from. */
public sealed interface ClockSetting {

  /** The system's clock. */
  record Wall() implements ClockSetting {
    @Override
    public String toString() {
      return "wall";
    }
  }

  /** The greatest clock tick seen, for replays and simulations. */
  record Event() implements ClockSetting {
    @Override
    public String toString() {
      return "event";
    }
  }

  /** One instant for ever, for tests and demonstrations. */
  record Fixed(Instant at) implements ClockSetting {
    @Override
    public String toString() {
      return "fixed:" + at;
    }
  }

  /** The setting that a user writes as {@code wall}, {@code event} or {@code fixed:<instant>}. */
  static Optional<ClockSetting> parse(String text) {
    if (text.equals("wall")) {
      return Optional.of(new Wall());
    } else if (text.equals("event")) {
      return Optional.of(new Event());
    } else if (!text.startsWith("fixed:")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Fixed(OffsetDateTime.parse(text.substring("fixed:".length())).toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
