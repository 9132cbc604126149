package org.dutywatch.events.json;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A valid event to break on purpose: attributes and fields of data by name, each as raw JSON. Every
 * change gives a new one.
 */
record SampleEvent(Map<String, String> attributes, Map<String, String> data) {

  /** A fact of this type with everything that it needs and nothing more. */
  static SampleEvent of(String type) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "\"1.0\"");
    attributes.put("id", "\"e-1\"");
    attributes.put("source", "\"/testshire/case-system\"");
    attributes.put("type", "\"" + type + "\"");
    if (!type.equals("clock.tick")) {
      attributes.put("subject", "\"rec-7\"");
    }
    attributes.put("time", "\"2026-03-02T10:15:30Z\"");
    return new SampleEvent(attributes, neededData(type));
  }

  /** One event of each type, with every optional field filled. */
  static List<SampleEvent> fullOfEachType() {
    return EventSchemas.types().stream().map(SampleEvent::full).toList();
  }

  static SampleEvent full(String type) {
    SampleEvent event =
        of(type)
            .with("recordedtime", "\"2026-03-02T11:00:00.5+00:00\"")
            .with("authority", "\"E06000033\"");
    return switch (type) {
      case "referral.received" ->
          event.data("family", "\"f-1\"").data("agency", "\"police\"").placed();
      case "referral.decided" -> event.data("reason", "\"below the threshold\"");
      case "assessment.started" ->
          event.data("referral", "\"r-1\"").data("family", "\"f-1\"").placed();
      case "assessment.completed" -> event.data("outcome", "\"conference\"");
      case "cp-plan.started" -> event.data("family", "\"f-1\"").data("previousPlans", "2").placed();
      case "cp-plan.ended" -> event.data("reason", "\"safe now\"");
      case "dv-notification.received" -> event.placed();
      case "dv-notification.assessed" -> event.data("outcome", "\"no role\"");
      default -> event;
    };
  }

  private SampleEvent placed() {
    return data("locality", "\"East\"").data("team", "\"Team 3\"");
  }

  SampleEvent with(String attribute, String json) {
    return new SampleEvent(changed(attributes, attribute, json), data);
  }

  SampleEvent without(String attribute) {
    return new SampleEvent(changed(attributes, attribute, null), data);
  }

  SampleEvent data(String field, String json) {
    return new SampleEvent(attributes, changed(data, field, json));
  }

  SampleEvent withoutData(String field) {
    return new SampleEvent(attributes, changed(data, field, null));
  }

  /** The value of an attribute as a header has it: the string without its quotes. */
  String header(String attribute) {
    String json = attributes.get(attribute);
    return json == null ? null : json.substring(1, json.length() - 1);
  }

  String dataText() {
    return object(data);
  }

  /** The event in structured mode. An attribute {@code data} set by hand replaces the fields. */
  String text() {
    Map<String, String> all = new LinkedHashMap<>(attributes);
    all.putIfAbsent("data", dataText());
    return object(all);
  }

  /** As {@link #text}, with everything in the opposite order. */
  String textBackwards() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("data", object(backwards(data)));
    all.putAll(backwards(attributes));
    return object(all);
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> neededData(String type) {
    Map<String, String> data = new LinkedHashMap<>();
    if (!type.startsWith("dv-notification") && !type.equals("clock.tick")) {
      data.put("child", "\"c-1\"");
    }
    switch (type) {
      case "referral.decided" -> data.put("outcome", "\"assessment\"");
      case "assessment.started" -> data.put("kind", "\"core\"");
      case "cp-plan.started" -> data.put("category", "\"neglect\"");
      case "cp-plan.reviewed" -> data.put("review", "\"rev-1\"");
      case "dv-notification.received" -> {
        data.put("incidentTime", "\"2026-03-01T23:40:00+00:00\"");
        data.put("children", "[\"c-1\",\"c-2\"]");
        data.put("risk", "\"high\"");
      }
      default -> {}
    }
    return data;
  }

  private static Map<String, String> changed(Map<String, String> map, String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(map);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return changed;
  }

  private static Map<String, String> backwards(Map<String, String> map) {
    List<String> keys = new ArrayList<>(map.keySet());
    Collections.reverse(keys);
    Map<String, String> backwards = new LinkedHashMap<>();
    keys.forEach(key -> backwards.put(key, map.get(key)));
    return backwards;
  }

  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(joining(",", "{", "}"));
  }
}
