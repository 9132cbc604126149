package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event as a case system would send it. Every change gives a new one. */
record TestEvent(Map<String, Object> attributes, Map<String, Object> data) {
  static final String AUTHORITY = "E06000033";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> FEEDS =
      Map.of(
          "referral", "referrals",
          "assessment", "assessments",
          "cp-plan", "cp-plans",
          "dv-notification", "dv-notifications",
          "clock", "clock");

  /** An event without data; its id is made of what it says. */
  static TestEvent of(String type, String subject, String time) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", type + " " + subject + " " + time);
    attributes.put("source", "/southend/case-system");
    attributes.put("type", type);
    attributes.put("subject", subject);
    attributes.put("time", time);
    attributes.put("authority", AUTHORITY);
    return new TestEvent(attributes, Map.of());
  }

  static TestEvent referral(String subject, String child, String time) {
    return of("referral.received", subject, time).with("child", child);
  }

  static TestEvent decision(String subject, String child, String time, String outcome) {
    return of("referral.decided", subject, time).with("child", child).with("outcome", outcome);
  }

  static TestEvent tick(String time) {
    return of("clock.tick", "clock", time);
  }

  /** With another field of data. */
  TestEvent with(String field, Object value) {
    return new TestEvent(attributes, changed(data, field, value));
  }

  /** With another attribute; null takes it away. */
  TestEvent attribute(String name, Object value) {
    return new TestEvent(changed(attributes, name, value), data);
  }

  private static Map<String, Object> changed(Map<String, Object> map, String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(map);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return changed;
  }

  String id() {
    return (String) attributes.get("id");
  }

  /** The name, without prefix, of the topic that it belongs on. */
  String feed() {
    String type = (String) attributes.get("type");
    return FEEDS.get(type.substring(0, type.indexOf('.')));
  }

  /** The key that it belongs under. */
  byte[] key() {
    Object whose =
        feed().equals("dv-notifications") ? attributes.get("subject") : data.get("child");
    return (attributes.get("authority") + "/" + whose).getBytes(UTF_8);
  }

  /** The event in structured mode. An attribute {@code data} takes the place of the fields. */
  String text() {
    Map<String, Object> all = new LinkedHashMap<>(attributes);
    all.putIfAbsent("data", data);
    return json(all);
  }

  byte[] bytes() {
    return text().getBytes(UTF_8);
  }

  /** Its data alone, as the value of an event in binary mode. */
  byte[] dataBytes() {
    return json(data).getBytes(UTF_8);
  }

  static String batch(List<TestEvent> events) {
    return events.stream().map(TestEvent::text).toList().toString();
  }

  private static String json(Map<String, Object> object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
