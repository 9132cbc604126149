package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dutywatch.proof.question.Question;

/** What holds of every board that shows whole transactions, whatever they say. */
final class Sanity {
  private static final List<String> BANDS = List.of("onTrack", "dueSoon", "dueToday", "overdue");

  /** Answers of a kind within an answer: by dimension, by step, by clock. */
  private static final List<String> PARTS = List.of("groups", "points", "clocks");

  private Sanity() {}

  /** Checks one answer with all that it consists of. */
  static void check(Question question, JsonNode told) {
    checkOne(question, told.has("total") ? told.get("total") : told);
    for (String parts : PARTS) {
      told.path(parts).forEach(part -> check(question, part));
    }
    long lengths = 0;
    for (JsonNode length : told.path("histogram")) {
      lengths += length.get("count").longValue();
      unless(length.get("inTime").longValue() <= length.get("count").longValue(), question, told);
    }
    unless(!told.has("histogram") || lengths == told.get("count").longValue(), question, told);
  }

  private static void checkOne(Question question, JsonNode figures) {
    figures.forEach(
        figure -> unless(!figure.isNumber() || figure.doubleValue() >= 0, question, figures));
    if (figures.path("denominator").isNumber()) {
      unless(
          figures.get("numerator").longValue() <= figures.get("denominator").longValue(),
          question,
          figures);
    }
    if (figures.has("open")) {
      long bands = BANDS.stream().mapToLong(band -> figures.get(band).longValue()).sum();
      unless(bands == figures.get("open").longValue(), question, figures);
    }
  }

  private static void unless(boolean holds, Question question, JsonNode figures) {
    if (!holds) { // only then is it worth writing all of it down
      throw new BrokenPromiseException(
          question + ": figures that cannot be, whatever happened: " + figures);
    }
  }
}
