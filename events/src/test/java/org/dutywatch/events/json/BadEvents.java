package org.dutywatch.events.json;

import static org.dutywatch.events.Refusal.Reason.MISSING_FIELD;
import static org.dutywatch.events.Refusal.Reason.NOT_IN_LIST;
import static org.dutywatch.events.Refusal.Reason.OUT_OF_BOUNDS;
import static org.dutywatch.events.Refusal.Reason.UNKNOWN_TYPE;
import static org.dutywatch.events.Refusal.Reason.UNREADABLE_TIME;
import static org.dutywatch.events.Refusal.Reason.WRONG_TYPE;

import java.util.ArrayList;
import java.util.List;
import org.dutywatch.events.Refusal.Reason;

/** Events that are well-formed JSON and break one rule each, for the reader and the schemas. */
final class BadEvents {
  private static final String ID = "an id of 1 to 128 characters without control characters";
  private static final String TIME = "a time of RFC 3339 with an offset";
  private static final SampleEvent REFERRAL = SampleEvent.full("referral.received");
  private static final SampleEvent NOTIFICATION = SampleEvent.full("dv-notification.received");
  private static final SampleEvent PLAN = SampleEvent.full("cp-plan.started");

  private BadEvents() {}

  /** A bad event, and what its refusal must say. */
  record Bad(SampleEvent event, Reason reason, String field, String expected) {
    @Override
    public String toString() {
      String text = event.text();
      return reason + " " + field + " in " + text.substring(0, Math.min(300, text.length()));
    }
  }

  static List<Bad> all() {
    List<Bad> all = new ArrayList<>();
    all.addAll(attributes());
    all.addAll(ids());
    all.addAll(dimensionsAndTexts());
    all.addAll(lists());
    all.addAll(numbers());
    all.addAll(notifications());
    all.addAll(retractions());
    return all;
  }

  private static List<Bad> attributes() {
    SampleEvent tick = SampleEvent.of("clock.tick");
    List<Bad> bad = new ArrayList<>();
    for (String required : List.of("specversion", "id", "source", "type", "time")) {
      for (SampleEvent event : List.of(REFERRAL, tick)) {
        String expected = expectedOfAttribute(required);
        bad.add(new Bad(event.without(required), MISSING_FIELD, required, expected));
        bad.add(new Bad(event.with(required, "null"), MISSING_FIELD, required, expected));
        bad.add(new Bad(event.with(required, "1"), WRONG_TYPE, required, expected));
        bad.add(new Bad(event.with(required, "[\"x\"]"), WRONG_TYPE, required, expected));
      }
    }
    bad.add(new Bad(REFERRAL.without("subject"), MISSING_FIELD, "subject", ID));
    bad.add(new Bad(REFERRAL.with("subject", "null"), MISSING_FIELD, "subject", ID));
    bad.add(new Bad(tick.with("subject", "7"), WRONG_TYPE, "subject", ID));
    bad.add(new Bad(tick.with("recordedtime", "7"), WRONG_TYPE, "recordedtime", TIME));
    bad.add(new Bad(tick.with("authority", "\"\""), OUT_OF_BOUNDS, "authority", "letters"));
    bad.add(new Bad(REFERRAL.with("specversion", "\"0.3\""), NOT_IN_LIST, "specversion", "1.0"));
    bad.add(new Bad(REFERRAL.with("specversion", "\"1.0 \""), NOT_IN_LIST, "specversion", "1.0"));
    for (String type :
        List.of("\"\"", "\"referral\"", "\"Referral.received\"", "\"x.withdrawn\"")) {
      bad.add(new Bad(REFERRAL.with("type", type), UNKNOWN_TYPE, "type", "referral.received"));
    }
    for (String time : List.of("\"\"", "\"2026-03-02T10:15:30\"", "\"2026-03-02T10:15:30Z\\n\"")) {
      bad.add(new Bad(REFERRAL.with("time", time), UNREADABLE_TIME, "time", TIME));
      bad.add(new Bad(REFERRAL.with("recordedtime", time), UNREADABLE_TIME, "recordedtime", TIME));
    }
    for (String code :
        List.of("\"\"", "\"E06 33\"", "\"E0600003300000000\"", "\"É1\"", "\"a\\n\"")) {
      bad.add(new Bad(REFERRAL.with("authority", code), OUT_OF_BOUNDS, "authority", "1 to 16"));
    }
    bad.add(new Bad(REFERRAL.with("authority", "33"), WRONG_TYPE, "authority", "1 to 16"));
    for (String data : List.of("[]", "\"{}\"", "7", "false")) {
      bad.add(new Bad(REFERRAL.with("data", data), WRONG_TYPE, "data", "an object"));
      bad.add(new Bad(tick.with("data", data), WRONG_TYPE, "data", "an object"));
    }
    bad.add(new Bad(REFERRAL.with("data", "null"), MISSING_FIELD, "data", "an object"));
    return bad;
  }

  private static String expectedOfAttribute(String attribute) {
    return switch (attribute) {
      case "specversion" -> "1.0";
      case "type" -> "one of referral.received, referral.decided";
      case "time" -> TIME;
      default -> ID;
    };
  }

  private static List<Bad> ids() {
    List<Bad> bad = new ArrayList<>();
    for (String id : badIds()) {
      for (String attribute : List.of("id", "source", "subject")) {
        bad.add(new Bad(REFERRAL.with(attribute, id), OUT_OF_BOUNDS, attribute, ID));
      }
      SampleEvent assessment = SampleEvent.of("assessment.started");
      SampleEvent review = SampleEvent.of("cp-plan.reviewed");
      bad.add(new Bad(REFERRAL.data("child", id), OUT_OF_BOUNDS, "data.child", ID));
      bad.add(new Bad(REFERRAL.data("family", id), OUT_OF_BOUNDS, "data.family", ID));
      bad.add(new Bad(assessment.data("referral", id), OUT_OF_BOUNDS, "data.referral", ID));
      bad.add(new Bad(review.data("review", id), OUT_OF_BOUNDS, "data.review", ID));
      bad.add(
          new Bad(
              NOTIFICATION.data("children", "[\"c-1\"," + id + "]"),
              OUT_OF_BOUNDS,
              "data.children",
              ID));
    }
    for (String type : EventSchemas.types()) {
      if (!type.startsWith("dv-notification") && !type.equals("clock.tick")) {
        SampleEvent event = SampleEvent.of(type);
        bad.add(new Bad(event.withoutData("child"), MISSING_FIELD, "data.child", ID));
        bad.add(new Bad(event.data("child", "null"), MISSING_FIELD, "data.child", ID));
        bad.add(new Bad(event.data("child", "17"), WRONG_TYPE, "data.child", ID));
        bad.add(new Bad(event.data("child", "\"a/b\""), OUT_OF_BOUNDS, "data.child", "'/'"));
      }
    }
    bad.add(new Bad(REFERRAL.data("family", "{}"), WRONG_TYPE, "data.family", ID));
    SampleEvent review = SampleEvent.of("cp-plan.reviewed").withoutData("review");
    bad.add(new Bad(review, MISSING_FIELD, "data.review", ID));
    return bad;
  }

  private static List<String> badIds() {
    return List.of(
        "\"\"",
        "\"" + "x".repeat(129) + "\"",
        "\"" + "\uD83D\uDE00".repeat(129) + "\"",
        "\"secret\\n\"",
        "\"secret\\u0000\"",
        "\"secret\\u007f\"",
        "\"secret\u0085\"",
        "\"secret\\ud83d\"",
        "\"\\ude00secret\"");
  }

  private static List<Bad> dimensionsAndTexts() {
    String expected = "a string of at most 128 characters without control characters";
    List<Bad> bad = new ArrayList<>();
    for (String dimension : List.of("agency", "locality", "team")) {
      String field = "data." + dimension;
      String tooLong = "\"" + "x".repeat(129) + "\"";
      bad.add(new Bad(REFERRAL.data(dimension, tooLong), OUT_OF_BOUNDS, field, expected));
      bad.add(new Bad(REFERRAL.data(dimension, "\"a\\tb\""), OUT_OF_BOUNDS, field, expected));
      bad.add(new Bad(REFERRAL.data(dimension, "\"a\\ud800\""), OUT_OF_BOUNDS, field, expected));
      bad.add(new Bad(REFERRAL.data(dimension, "3"), WRONG_TYPE, field, expected));
      bad.add(new Bad(REFERRAL.data(dimension, "[]"), WRONG_TYPE, field, expected));
    }
    bad.add(new Bad(PLAN.data("team", "true"), WRONG_TYPE, "data.team", expected));
    SampleEvent decided = SampleEvent.of("referral.decided").data("reason", "3");
    bad.add(new Bad(decided, WRONG_TYPE, "data.reason", "a string"));
    SampleEvent ended = SampleEvent.of("cp-plan.ended").data("reason", "{}");
    bad.add(new Bad(ended, WRONG_TYPE, "data.reason", "a string"));
    for (String type : List.of("assessment.completed", "dv-notification.assessed")) {
      SampleEvent outcome = SampleEvent.of(type).data("outcome", "false");
      bad.add(new Bad(outcome, WRONG_TYPE, "data.outcome", "a string"));
    }
    return bad;
  }

  private static List<Bad> lists() {
    List<Bad> bad = new ArrayList<>();
    bad.addAll(list("referral.decided", "outcome", "strategy-discussion, early-help"));
    bad.addAll(list("assessment.started", "kind", "child-and-family, section-47"));
    bad.addAll(list("cp-plan.started", "category", "neglect, physical"));
    bad.addAll(list("dv-notification.received", "risk", "standard, medium, high"));
    return bad;
  }

  private static List<Bad> list(String type, String field, String expected) {
    SampleEvent event = SampleEvent.full(type);
    String path = "data." + field;
    return List.of(
        new Bad(event.withoutData(field), MISSING_FIELD, path, expected),
        new Bad(event.data(field, "null"), MISSING_FIELD, path, expected),
        new Bad(event.data(field, "1"), WRONG_TYPE, path, expected),
        new Bad(event.data(field, "\"\""), NOT_IN_LIST, path, expected),
        new Bad(event.data(field, "\"unheard-of\""), NOT_IN_LIST, path, expected),
        new Bad(event.data(field, "\"Neglect\""), NOT_IN_LIST, path, expected));
  }

  private static List<Bad> numbers() {
    String path = "data.previousPlans";
    String expected = "a whole number from 0";
    List<Bad> bad = new ArrayList<>();
    for (String number : List.of("-1", "2147483648", "1e10", "1e400")) {
      bad.add(new Bad(PLAN.data("previousPlans", number), OUT_OF_BOUNDS, path, expected));
    }
    for (String other : List.of("1.5", "1e-1", "\"1\"", "true", "[]")) {
      bad.add(new Bad(PLAN.data("previousPlans", other), WRONG_TYPE, path, expected));
    }
    return bad;
  }

  private static List<Bad> notifications() {
    String tooMany = "[" + "\"c\",".repeat(100) + "\"c\"]";
    String children = "an array of at most 100";
    return List.of(
        new Bad(NOTIFICATION.withoutData("children"), MISSING_FIELD, "data.children", children),
        new Bad(NOTIFICATION.data("children", "null"), MISSING_FIELD, "data.children", children),
        new Bad(NOTIFICATION.data("children", "\"c-1\""), WRONG_TYPE, "data.children", children),
        new Bad(NOTIFICATION.data("children", "{}"), WRONG_TYPE, "data.children", children),
        new Bad(NOTIFICATION.data("children", "[1]"), WRONG_TYPE, "data.children", children),
        new Bad(NOTIFICATION.data("children", "[null]"), WRONG_TYPE, "data.children", children),
        new Bad(NOTIFICATION.data("children", "[[\"c\"]]"), WRONG_TYPE, "data.children", children),
        new Bad(NOTIFICATION.data("children", "[{}]"), WRONG_TYPE, "data.children", children),
        new Bad(NOTIFICATION.data("children", tooMany), OUT_OF_BOUNDS, "data.children", children),
        new Bad(NOTIFICATION.data("children", "[\"a/b\"]"), OUT_OF_BOUNDS, "data.children", "'/'"),
        new Bad(NOTIFICATION.withoutData("incidentTime"), MISSING_FIELD, "data.incidentTime", TIME),
        new Bad(NOTIFICATION.data("incidentTime", "0"), WRONG_TYPE, "data.incidentTime", TIME),
        new Bad(
            NOTIFICATION.data("incidentTime", "\"yesterday\""),
            UNREADABLE_TIME,
            "data.incidentTime",
            TIME));
  }

  private static List<Bad> retractions() {
    SampleEvent retraction = REFERRAL.data("retracted", "true");
    SampleEvent review = SampleEvent.of("cp-plan.reviewed").data("retracted", "true");
    return List.of(
        new Bad(
            REFERRAL.data("retracted", "\"true\""), WRONG_TYPE, "data.retracted", "true or false"),
        new Bad(REFERRAL.data("retracted", "1"), WRONG_TYPE, "data.retracted", "true or false"),
        new Bad(retraction.withoutData("child"), MISSING_FIELD, "data.child", ID),
        new Bad(retraction.data("child", "\"a/b\""), OUT_OF_BOUNDS, "data.child", "'/'"),
        new Bad(review.withoutData("review"), MISSING_FIELD, "data.review", ID),
        new Bad(retraction.with("time", "\"?\""), UNREADABLE_TIME, "time", TIME));
  }
}
