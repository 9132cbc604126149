package org.dutywatch.simulator.model;

import java.util.ArrayList;
import java.util.List;
import org.dutywatch.events.Fact;

/**
 * A part of the council's area and the teams that work there.
 *
 * @param locality its name; {@link Fact#UNKNOWN} where nobody wrote down where a family lives
 * @param assessmentTeam who assesses its children
 * @param protectionTeam who keeps its child protection plans
 */
record District(String locality, String assessmentTeam, String protectionTeam) {
  private static final List<String> LOCALITIES =
      List.of("Abbey", "Bridge", "Castle", "Harbour", "Kingsway", "Meadows", "Priory", "Riverside");
  private static final List<String> ASSESSMENT_TEAMS =
      List.of("Assessment 1", "Assessment 2", "Assessment 3");
  private static final List<String> PROTECTION_TEAMS = List.of("Safeguarding 1", "Safeguarding 2");

  /** The districts of a council, by how many of the families that it meets live in each. */
  static Weighted<District> ofACouncil() {
    List<District> districts = new ArrayList<>();
    for (String locality : LOCALITIES) {
      districts.add(of(locality, districts.size()));
    }
    districts.add(of(Fact.UNKNOWN, 0));
    return Weighted.of(districts, 20, 17, 14, 13, 12, 10, 8, 5, 1);
  }

  private static District of(String locality, int number) {
    return new District(
        locality,
        ASSESSMENT_TEAMS.get(number % ASSESSMENT_TEAMS.size()),
        PROTECTION_TEAMS.get(number % PROTECTION_TEAMS.size()));
  }
}
