package org.dutywatch.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/**
 * The three figures that everybody must agree on, put together from what the monitor's API answers:
 * child and family assessments of the reporting year by authority and locality, repeat plans in the
 * last 12 months, risk assessments on each of the last 28 days. Each is {@code {NAME: [numerator,
 * denominator]}}, without denominators of 0.
 */
final class Figures {
  private static final String RISK_ASSESSMENTS = "riskAssessments";
  private static final String INDICATORS = "/api/v1/indicators/";
  private static final int DAYS = 28;

  private Figures() {}

  /** Whoever answers a read as the monitor does. */
  interface Source {
    JsonNode answer(String path, Map<String, String> query)
        throws IOException, InterruptedException;
  }

  /** The figures of windows that end on a day. */
  static JsonNode of(Source source, LocalDate to) throws IOException, InterruptedException {
    String last = to.toString();
    JsonNode assessments =
        source.answer(
            INDICATORS + "child-and-family-assessment",
            Map.of("window", "ytd", "to", last, "by", "authority,locality"));
    JsonNode plans =
        source.answer(INDICATORS + "repeat-cp-plan", Map.of("window", "12m", "to", last));
    JsonNode riskAssessments =
        source.answer(
            INDICATORS + "dv-risk-assessment/series",
            Map.of("from", to.minusDays(DAYS - 1).toString(), "to", last, "step", "day"));

    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    ObjectNode byPlace = figures.putObject("assessments");
    for (JsonNode group : assessments.path("groups")) {
      String place = group.path("authority").asText() + " " + group.path("locality").asText();
      put(byPlace, place, group);
    }
    put(figures.putObject("repeatPlans"), "all", plans.path("total"));
    ObjectNode byDay = figures.putObject(RISK_ASSESSMENTS);
    for (JsonNode day : riskAssessments.path("points")) {
      put(byDay, day.path("from").asText(), day);
    }
    return figures;
  }

  private static void put(ObjectNode figure, String name, JsonNode share) {
    if (share.path("denominator").asInt() > 0) {
      figure
          .putArray(name)
          .add(share.path("numerator").asInt())
          .add(share.path("denominator").asInt());
    }
  }

  /** These figures with one more notification that was assessed in time on a day. */
  static JsonNode withOneMore(JsonNode figures, LocalDate day) {
    ObjectNode more = figures.deepCopy();
    ObjectNode riskAssessments = (ObjectNode) more.path(RISK_ASSESSMENTS);
    JsonNode was = riskAssessments.path(day.toString());
    riskAssessments
        .putArray(day.toString())
        .add(was.path(0).asInt() + 1)
        .add(was.path(1).asInt() + 1);
    return more;
  }
}
