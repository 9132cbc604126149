package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
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

  /** The local date of the incident that the data of a notification tell of. */
  static LocalDate incidentOn(ObjectNode data) {
    String incidentTime = data.path("incidentTime").textValue();
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
