package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * An event as JSON, to be spoilt in one place. The values of its members are JSON as well.
 *
 * @param attributes everything but {@code data}
 * @param data the members of {@code data}
 */
record EventJson(Map<String, String> attributes, Map<String, String> data) {
  static final String RECEIVED_ON = "2010-05-12";

  /** A referral of a child, received on {@link #RECEIVED_ON}. */
  static EventJson referral(String child, String referral) {
    return event("referral.received", referral).withData("child", quoted(child));
  }

  /** A referral of a child decided a day later. */
  static EventJson decision(String child, String referral) {
    return event("referral.decided", referral)
        .withData("child", quoted(child))
        .withData("outcome", quoted("assessment"));
  }

  /** A review of a child's plan; its own id is the number. */
  static EventJson review(String child, String plan, int number) {
    return event("cp-plan.reviewed", plan)
        .withData("child", quoted(child))
        .withData("review", quoted("review-" + number));
  }

  /** A notification that names no children. */
  static EventJson notification(String subject) {
    return event("dv-notification.received", subject)
        .withData("incidentTime", quoted(RECEIVED_ON + "T01:00:00+01:00"))
        .withData("children", "[]")
        .withData("risk", quoted("high"));
  }

  /** A tick of the clock. */
  static EventJson tick(String time) {
    return event("clock.tick", "now").without("subject").with("time", quoted(time));
  }

  private static EventJson event(String type, String subject) {
    return new EventJson(new LinkedHashMap<>(), new LinkedHashMap<>())
        .with("specversion", quoted("1.0"))
        .with("id", quoted("event-of-" + subject))
        .with("source", quoted("/test"))
        .with("type", quoted(type))
        .with("subject", quoted(subject))
        .with("time", quoted(RECEIVED_ON + "T12:00:00+01:00"))
        .with("authority", quoted(StreamFixture.AUTHORITY));
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  EventJson with(String attribute, String json) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, json);
    return new EventJson(changed, data);
  }

  EventJson without(String attribute) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.remove(attribute);
    return new EventJson(changed, data);
  }

  EventJson withData(String field, String json) {
    Map<String, String> changed = new LinkedHashMap<>(data);
    changed.put(field, json);
    return new EventJson(attributes, changed);
  }

  EventJson withoutData(String field) {
    Map<String, String> changed = new LinkedHashMap<>(data);
    changed.remove(field);
    return new EventJson(attributes, changed);
  }

  /** In structured mode. */
  byte[] bytes() {
    return object(new LinkedHashMap<>(attributes), object(data)).getBytes(UTF_8);
  }

  private static String object(Map<String, String> attributes, String data) {
    attributes.put("data", data);
    return object(attributes);
  }

  private static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(joining(",", "{", "}"));
  }

  /** The value in binary mode. */
  byte[] dataBytes() {
    return object(data).getBytes(UTF_8);
  }

  /** The headers in binary mode. */
  Headers binaryHeaders() {
    Headers headers = new RecordHeaders();
    attributes.forEach(
        (name, json) ->
            headers.add("ce_" + name, json.substring(1, json.length() - 1).getBytes(UTF_8)));
    return headers.add("content-type", "application/json".getBytes(UTF_8));
  }

  /** The key of a child's events in the default authority. */
  static byte[] keyOf(String child) {
    return (StreamFixture.AUTHORITY + "/" + child).getBytes(UTF_8);
  }
}
