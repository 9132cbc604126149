package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the answer to a read by its path. */
final class Reads {
  private static final Pattern INDICATOR = Pattern.compile("/api/v1/indicators/([^/]+)(/series)?");
  private static final Pattern CLOCK = Pattern.compile("/api/v1/clocks(?:/([^/]+)(/durations)?)?");

  private final Figures figures;
  private final WorkingDays calendar;
  private final Doubts doubts;

  Reads(Figures figures, WorkingDays calendar, Doubts doubts) {
    this.figures = figures;
    this.calendar = calendar;
    this.doubts = doubts;
  }

  JsonNode answer(String path, Map<String, String> parameters, LocalDate today) {
    if (path.equals("/api/v1/quality")) {
      return doubts.answer(query(parameters, Doubts.ASKED, today));
    }
    Matcher indicator = INDICATOR.matcher(path);
    if (indicator.matches()) {
      IndicatorAnswers answers = new IndicatorAnswers(figures, indicator.group(1));
      return indicator.group(2) == null
          ? answers.one(query(parameters, IndicatorAnswers.ASKED_OF_ONE, today))
          : answers.series(query(parameters, IndicatorAnswers.ASKED_OF_SERIES, today));
    }
    Matcher clock = CLOCK.matcher(path);
    if (!clock.matches()) {
      throw new IllegalArgumentException("no read that the oracle knows: " + path);
    }
    if (clock.group(2) != null) {
      return new DurationAnswers(figures, calendar)
          .one(clock.group(1), query(parameters, DurationAnswers.ASKED, today));
    }
    ClockAnswers answers = new ClockAnswers(figures, calendar);
    return clock.group(1) == null
        ? answers.all(query(parameters, ClockAnswers.ASKED_OF_ALL, today))
        : answers.one(clock.group(1), query(parameters, ClockAnswers.ASKED_OF_ONE, today));
  }

  Doubts doubts() {
    return doubts;
  }

  private static Query query(Map<String, String> parameters, Set<String> asked, LocalDate today) {
    return new Query(parameters, asked, today);
  }
}
