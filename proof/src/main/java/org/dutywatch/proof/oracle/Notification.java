package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** A notification of domestic violence that was received. */
record Notification(CaseRecord record) {

  LocalDate receivedOn() {
    return record.openedOn();
  }

  LocalDate incidentOn() {
    return incidentOn(record.opening().data());
  }

  /** When the incident was. */
  Instant incidentAt() {
    return incidentAt(record.opening().data());
  }

  /** The local date of the incident that the data of a notification tell of. */
  static LocalDate incidentOn(ObjectNode data) {
    return Fact.localDate(incidentAt(data));
  }

  private static Instant incidentAt(ObjectNode data) {
    String incidentTime = data.path("incidentTime").textValue();
    try {
      return Rfc3339.instant("incidentTime", incidentTime);
    } catch (RefusedException e) {
      throw new IllegalStateException("the intake has let through a time that is none", e);
    }
  }

  /** How many distinct children it names. */
  int children() {
    return named().size();
  }

  /** Whether it names a child that another one names too. */
  boolean hasAChildOf(Notification other) {
    return !Collections.disjoint(named(), other.named());
  }

  private Set<JsonNode> named() {
    Set<JsonNode> distinct = new HashSet<>();
    record.opening().data().path("children").forEach(distinct::add);
    return distinct;
  }
}
