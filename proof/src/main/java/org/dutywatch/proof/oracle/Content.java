package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** Holds the data of an event against what the contract asks of its type. */
final class Content {
  private static final Set<String> OUTCOMES =
      Set.of("assessment", "strategy-discussion", "early-help", "no-further-action");
  private static final Set<String> KINDS =
      Set.of("initial", "core", "child-and-family", "section-47");
  private static final Set<String> CATEGORIES =
      Set.of("neglect", "physical", "sexual", "emotional", "multiple");
  private static final Set<String> RISKS = Set.of("standard", "medium", "high");
  private static final int MOST_CHILDREN = 100;

  private final ObjectNode data;

  private Content(ObjectNode data) {
    this.data = data;
  }

  /** Refuses data that the type may not carry; of a retraction only what names its slot counts. */
  static void check(FactType type, ObjectNode data) throws RefusedException {
    Content content = new Content(data);
    if (type.recordType().ofChild()) {
      Texts.child("child", Envelope.requiredText(data, "child"));
    }
    if (type == FactType.PLAN_REVIEWED) {
      Texts.id("review", Envelope.requiredText(data, "review"));
    }
    if (!isRetracted(data)) {
      content.check(type);
    }
  }

  /** Whether the data say that the fact did not happen. */
  static boolean isRetracted(ObjectNode data) throws RefusedException {
    JsonNode retracted = data.path("retracted");
    if (!retracted.isMissingNode() && !retracted.isNull() && !retracted.isBoolean()) {
      throw new RefusedException("retracted: true or false");
    }
    return retracted.booleanValue();
  }

  private void check(FactType type) throws RefusedException {
    switch (type) {
      case REFERRAL_RECEIVED -> {
        optionalId("family");
        names("agency", "locality", "team");
      }
      case REFERRAL_DECIDED -> {
        oneOf("outcome", OUTCOMES);
        Envelope.optionalText(data, "reason");
      }
      case ASSESSMENT_STARTED -> {
        optionalId("referral");
        optionalId("family");
        oneOf("kind", KINDS);
        names("locality", "team");
      }
      case PLAN_STARTED -> {
        optionalId("family");
        oneOf("category", CATEGORIES);
        wholeNumber("previousPlans");
        names("locality", "team");
      }
      case NOTIFICATION_RECEIVED -> {
        Rfc3339.instant("incidentTime", Envelope.requiredText(data, "incidentTime"));
        children();
        oneOf("risk", RISKS);
        names("locality", "team");
      }
      case ASSESSMENT_COMPLETED, NOTIFICATION_ASSESSED -> Envelope.optionalText(data, "outcome");
      case PLAN_ENDED -> Envelope.optionalText(data, "reason");
      case REFERRER_INFORMED,
          CONFERENCE_HELD,
          PLAN_REVIEWED,
          REFERRAL_WITHDRAWN,
          ASSESSMENT_WITHDRAWN,
          PLAN_WITHDRAWN,
          NOTIFICATION_WITHDRAWN -> {}
    }
  }

  private void optionalId(String field) throws RefusedException {
    Optional<String> id = Envelope.optionalText(data, field);
    if (id.isPresent()) {
      Texts.id(field, id.get());
    }
  }

  private void names(String... fields) throws RefusedException {
    for (String field : fields) {
      Optional<String> name = Envelope.optionalText(data, field);
      if (name.isPresent()) {
        Texts.name(field, name.get());
      }
    }
  }

  private void oneOf(String field, Set<String> words) throws RefusedException {
    if (!words.contains(Envelope.requiredText(data, field))) {
      throw new RefusedException(field + ": one of " + words);
    }
  }

  private void wholeNumber(String field) throws RefusedException {
    JsonNode value = data.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    double number = value.isNumber() ? value.doubleValue() : -1;
    if (number < 0 || number != Math.rint(number)) {
      throw new RefusedException(field + ": a whole number from 0");
    }
  }

  private void children() throws RefusedException {
    JsonNode children = data.path("children");
    if (!children.isArray() || children.size() > MOST_CHILDREN) {
      throw new RefusedException("children: at most 100 ids");
    }
    for (JsonNode child : children) {
      if (!child.isTextual()) {
        throw new RefusedException("children: ids");
      }
      Texts.child("children", child.textValue());
    }
  }
}
