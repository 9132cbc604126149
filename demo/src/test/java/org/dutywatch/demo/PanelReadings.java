package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares what was read off a drawn panel with what Prometheus answered to its queries. */
final class PanelReadings {
  /** Half a case: a bar is measured in pixels. */
  private static final double HALF = 0.5;

  private final JsonNode panel;
  private final JsonNode read;
  private final Map<Shown, JsonNode> answers = new HashMap<>();

  /** Which query's answer for which labels. */
  private record Shown(String query, JsonNode labels) {}

  private PanelReadings(JsonNode panel, JsonNode ofPanel, JsonNode read) {
    this.panel = panel;
    this.read = read;
    JsonNode targets = panel.get("targets");
    for (int i = 0; i < targets.size(); i++) {
      String query = targets.get(i).get("refId").asText();
      ofPanel.get(i).forEach(series -> answers.put(new Shown(query, series.get("metric")), series));
    }
  }

  /**
   * Sees that every number on a panel is its answer, that every answer is on the panel, and that
   * what has no answer is told in the panel's words for it.
   *
   * @param panel of the board's JSON
   * @param answers to its queries, in order
   * @param read what stands on it
   * @param from the second at which its graphs begin
   */
  static void compare(JsonNode panel, JsonNode answers, JsonNode read, long from) {
    PanelReadings readings = new PanelReadings(panel, answers, read);
    assertThat(read.get("cannot").isNull()).as(read.get("cannot").asText()).isTrue();
    if (readings.answers.isEmpty()) {
      readings.seeThatNothingIsShown();
    } else {
      readings.seeThatAllAnswersAreShown(from);
    }
  }

  private void seeThatNothingIsShown() {
    assertThat(read.get("nothing").asText()).isEqualTo(nothing());
    assertThat(read.get("texts")).isEmpty();
    assertThat(read.get("bars")).isEmpty();
    assertThat(read.get("lines")).isEmpty();
  }

  private void seeThatAllAnswersAreShown(long from) {
    assertThat(read.get("nothing").isNull()).isTrue();
    Set<Shown> seen = new HashSet<>();
    for (JsonNode text : read.get("texts")) {
      JsonNode answer = answers.get(shown(text));
      if (answer == null) {
        assertThat(text.get("text").asText()).as(text.toString()).isEqualTo(nothing());
      } else {
        double value = answer.at("/value/1").asDouble();
        assertThat(text.get("text").asText())
            .as("%s, which is %s", text, value)
            .matches(it -> ShownNumber.is(it, value, new FieldSettings(panel, name(text))));
        seen.add(shown(text));
      }
    }
    for (JsonNode bar : read.get("bars")) {
      double value = answerTo(bar).at("/value/1").asDouble();
      assertThat(Math.abs(bar.get("value").asDouble() - value)).as(bar.toString()).isLessThan(HALF);
      seen.add(shown(bar));
    }
    for (JsonNode line : read.get("lines")) {
      compareLine(line, answerTo(line), from);
      seen.add(shown(line));
    }
    assertThat(seen).isEqualTo(answers.keySet());
  }

  /** A bar or a line is there for an answer alone. */
  private JsonNode answerTo(JsonNode reading) {
    assertThat(answers).as(panel.get("title").asText()).containsKey(shown(reading));
    return answers.get(shown(reading));
  }

  /** Where a value is, there are pixels at its height; where none is, and none beside it, none. */
  private static void compareLine(JsonNode line, JsonNode answer, long from) {
    JsonNode points = line.get("points");
    Double[] values = new Double[points.size()];
    for (JsonNode sample : answer.get("values")) {
      values[(int) (sample.get(0).asLong() - from)] = sample.get(1).asDouble();
    }
    for (int i = 0; i < values.length; i++) {
      JsonNode point = points.get(i);
      if (values[i] != null) {
        assertThat(point.isNull()).as("no second %d of %s", i, line.get("labels")).isFalse();
        assertThat(values[i])
            .as("second %d of %s", i, line.get("labels"))
            .isBetween(point.get("low").asDouble(), point.get("high").asDouble());
      } else if (values[i] == null && isGap(values, i - 1) && isGap(values, i + 1)) {
        assertThat(point.isNull()).as("second %d of %s", i, line.get("labels")).isTrue();
      }
    }
  }

  private static boolean isGap(Double[] values, int i) {
    return i < 0 || i >= values.length || values[i] == null;
  }

  private static Shown shown(JsonNode reading) {
    return new Shown(reading.get("query").asText(), reading.get("labels"));
  }

  private String nothing() {
    return panel.at("/fieldConfig/defaults/noValue").asText();
  }

  /** What the panel calls the answer to a query, by which it sets its unit. */
  private String name(JsonNode reading) {
    String query = reading.get("query").asText();
    JsonNode targets = panel.get("targets");
    if (panel.has("transformations")) {
      JsonNode names = panel.at("/transformations/1/options/renameByName");
      return names.get(targets.size() == 1 ? "Value" : "Value #" + query).asText();
    }
    for (JsonNode target : targets) {
      if (target.get("refId").asText().equals(query)) {
        return target.path("legendFormat").asText();
      }
    }
    throw new AssertionError(query);
  }
}
