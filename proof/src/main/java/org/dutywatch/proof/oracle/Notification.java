package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** A notification of domestic violence that was received. */
record Notification(CaseRecord record) {

  LocalDate receivedOn() {
    return record.openedOn();
  }

  LocalDate incidentOn() {
    String incidentTime = record.opening().text("incidentTime").orElseThrow();
    try {
      return Fact.localDate(Rfc3339.instant("incidentTime", incidentTime));
    } catch (RefusedException e) {
      throw new IllegalStateException("the intake has let through a time that is none", e);
    }
  }

  /** How many distinct children it names. */
  int children() {
    Set<JsonNode> distinct = new HashSet<>();
    record.opening().data().path("children").forEach(distinct::add);
    return distinct.size();
  }
}
