package org.dutywatch.monitor.feeds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.dutywatch.events.Fact;

/**
 * Writes facts as CloudEvents. An event's id holds a hash of all that the event says, so the same
 * content is the same event however often it is imported, and a changed row is another statement
 * about the same record.
 */
final class AnnexAEvents {
  private static final String SOURCE = "/annex-a";
  private static final int ID_BYTES = 16;

  private final Optional<Instant> recorded;

  /**
   * @param recorded when the facts were recorded; empty for when each happened
   */
  AnnexAEvents(Optional<Instant> recorded) {
    this.recorded = recorded;
  }

  /** The event that states a fact. */
  OutgoingEvent of(ImportedFact fact) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("specversion", "1.0");
    event.put("source", SOURCE);
    event.put("type", fact.type().label());
    event.put("subject", fact.record().subject());
    event.put("time", fact.time().toString());
    recorded.ifPresent(at -> event.put("recordedtime", at.toString()));
    if (!fact.record().authority().isEmpty()) {
      event.put("authority", fact.record().authority());
    }
    ObjectNode data = event.putObject("data");
    data.put("child", fact.record().child());
    if (!fact.review().isEmpty()) {
      data.put("review", fact.review());
    }
    write(fact.fact(), data);
    event.put("id", "annex-a-" + hash(event.toString()));
    return new OutgoingEvent(event.toString(), fact.type(), fact.place());
  }

  private static void write(Fact fact, ObjectNode data) {
    if (fact instanceof Fact.ReferralReceived received) {
      dimension(data, "agency", received.agency());
      dimension(data, "team", received.team());
    } else if (fact instanceof Fact.ReferralDecided decided) {
      data.put("outcome", decided.outcome().label());
    } else if (fact instanceof Fact.AssessmentStarted started) {
      data.put("kind", started.kind().label());
      started.referral().ifPresent(referral -> data.put("referral", referral));
      dimension(data, "team", started.team());
    } else if (fact instanceof Fact.PlanStarted started) {
      data.put("category", started.category().label());
      data.put("previousPlans", started.previousPlans());
      dimension(data, "team", started.team());
    }
  }

  private static void dimension(ObjectNode data, String name, String value) {
    if (!value.equals(Fact.UNKNOWN)) {
      data.put(name, value);
    }
  }

  private static String hash(String content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has SHA-256", never);
    }
  }
}
