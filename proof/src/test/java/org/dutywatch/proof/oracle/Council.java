package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A council whose systems tell the oracle what happened, and whose manager asks it. */
final class Council {
  private final Oracle oracle;
  private final LocalDate today;

  Council(String policy, String today) {
    this.oracle = new Oracle(Events.setting(policy));
    this.today = LocalDate.parse(today);
  }

  Council says(String type, String subject, String time, String data) {
    return says(Events.event(type, subject, time, data));
  }

  Council says(ObjectNode event) {
    oracle.take(Events.record(event));
    return this;
  }

  Oracle oracle() {
    return oracle;
  }

  /** The answer to a read such as {@code indicators/referrals?window=7d}. */
  JsonNode asks(String read) {
    String[] pathAndQuery = read.split("\\?", 2);
    Map<String, String> query = new HashMap<>();
    for (String parameter : pathAndQuery.length > 1 ? pathAndQuery[1].split("&") : new String[0]) {
      String[] nameAndValue = parameter.split("=", 2);
      query.put(nameAndValue[0], nameAndValue[1]);
    }
    return oracle.answer("/api/v1/" + pathAndQuery[0], query, today);
  }

  /** A share or count as {@code numerator/denominator}. */
  String figure(String read) {
    JsonNode total = asks("indicators/" + read).path("total");
    return total.path("numerator") + "/" + total.path("denominator");
  }

  /** The open clocks as {@code onTrack dueSoon dueToday overdue}. */
  String bands(String read) {
    JsonNode total = asks("clocks/" + read).path("total");
    return "%s %s %s %s"
        .formatted(
            total.path("onTrack"),
            total.path("dueSoon"),
            total.path("dueToday"),
            total.path("overdue"));
  }
}
