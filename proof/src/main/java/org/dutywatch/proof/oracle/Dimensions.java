package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What figures can be asked by. */
record Dimensions(String authority, String locality, String team, String agency) {
  static final String UNKNOWN = "unknown";

  /** The names that {@code by} knows. */
  static final List<String> NAMES = List.of("authority", "locality", "team", "agency");

  /** Those that an opening fact states; an agency is read from referrals alone. */
  static Dimensions stated(RecordKey record, ObjectNode data) {
    return new Dimensions(
        record.authority(),
        known(data, "locality"),
        known(data, "team"),
        record.type() == RecordType.REFERRAL ? known(data, "agency") : UNKNOWN);
  }

  private static String known(ObjectNode data, String name) {
    String value = data.path(name).asText("");
    return data.path(name).isNull() || Texts.isBlank(value) ? UNKNOWN : value;
  }

  /** These, and from the referral what they leave open; the agency always. */
  Dimensions filledFrom(Dimensions referral) {
    return new Dimensions(
        authority,
        locality.equals(UNKNOWN) ? referral.locality : locality,
        team.equals(UNKNOWN) ? referral.team : team,
        referral.agency);
  }

  /** The value of the dimension with this name. */
  String value(String name) {
    return switch (name) {
      case "authority" -> authority;
      case "locality" -> locality;
      case "team" -> team;
      case "agency" -> agency;
      default -> throw new IllegalArgumentException("by: one of " + NAMES);
    };
  }
}
