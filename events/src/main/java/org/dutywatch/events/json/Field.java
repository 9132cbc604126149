package org.dutywatch.events.json;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything in an event that means something. What is not listed here is not looked at. */
enum Field {
  /** The event as a whole, for refusals that concern no single field. */
  EVENT(""),

  SPECVERSION("specversion"),
  ID("id"),
  SOURCE("source"),
  TYPE("type"),
  SUBJECT("subject"),
  TIME("time"),
  RECORDED_TIME("recordedtime"),
  AUTHORITY("authority"),
  DATA("data"),

  CHILD("data.child"),
  REVIEW("data.review"),
  RETRACTED("data.retracted"),
  FAMILY("data.family"),
  AGENCY("data.agency"),
  LOCALITY("data.locality"),
  TEAM("data.team"),
  OUTCOME("data.outcome"),
  REASON("data.reason"),
  REFERRAL("data.referral"),
  KIND("data.kind"),
  CATEGORY("data.category"),
  PREVIOUS_PLANS("data.previousPlans"),
  INCIDENT_TIME("data.incidentTime"),
  CHILDREN("data.children"),
  RISK("data.risk");

  private static final String INSIDE_DATA = "data.";

  /** The attributes of a CloudEvent, {@code data} among them, by name. */
  static final Map<String, Field> ATTRIBUTES =
      byName(field -> field != EVENT && !field.path.startsWith(INSIDE_DATA));

  /** The fields of {@code data}, by name. */
  static final Map<String, Field> DATA_FIELDS = byName(field -> field.path.startsWith(INSIDE_DATA));

  private final String path;

  Field(String path) {
    this.path = path;
  }

  /** Where it stands in the event, as refusals say it: {@code time}, {@code data.child}. */
  String path() {
    return path;
  }

  /** What it is called where it stands: {@code time}, {@code child}. */
  String label() {
    return path.startsWith(INSIDE_DATA) ? path.substring(INSIDE_DATA.length()) : path;
  }

  private static Map<String, Field> byName(Predicate<Field> which) {
    return Arrays.stream(values())
        .filter(which)
        .collect(Collectors.toUnmodifiableMap(Field::label, field -> field));
  }
}
