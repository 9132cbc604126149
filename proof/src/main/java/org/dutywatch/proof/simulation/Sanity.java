package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What holds of every board that shows whole transactions, whatever they say. */
final class Sanity {
  private static final List<String> BANDS = List.of("onTrack", "dueSoon", "dueToday", "overdue");

  private Sanity() {}

  /** Checks one answer with its groups. */
  static void check(Question question, JsonNode told) {
    checkOne(question, told.has("total") ? told.get("total") : told);
    told.path("groups").forEach(group -> checkOne(question, group));
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
    BrokenPromiseException.unless(
        holds, question + ": figures that cannot be, whatever happened: " + figures);
  }
}
