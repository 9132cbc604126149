package org.dutywatch.proof.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a record of a world says, read back from its bytes; of one that says nothing there is none.
 */
record Said(int place, Sent sent, JsonNode event, OffsetDateTime time, OffsetDateTime recorded) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static List<Said> in(World world) {
    List<Said> said = new ArrayList<>();
    for (Sent sent : world.sent()) {
      try {
        JsonNode event = event(sent);
        if (event.path("data").isObject() && event.path("type").asText().contains(".")) {
          OffsetDateTime time = time(event.path("time"));
          JsonNode recorded = event.path("recordedtime");
          said.add(
              new Said(
                  said.size(), sent, event, time, recorded.isTextual() ? time(recorded) : time));
        }
      } catch (IOException | DateTimeException ignored) {
        // It was sent to be refused.
      }
    }
    return said;
  }

  private static JsonNode event(Sent sent) throws IOException {
    JsonNode value = JSON.readTree(sent.value().map(bytes -> bytes.get()).orElse(new byte[0]));
    if (!sent.headers().containsKey("ce_specversion")) {
      return value;
    }
    ObjectNode event = JSON.createObjectNode();
    sent.headers().forEach((name, text) -> event.put(name.replace("ce_", ""), text));
    return event.set("data", value);
  }

  private static OffsetDateTime time(JsonNode text) {
    return OffsetDateTime.parse(text.asText().toUpperCase(Locale.ROOT));
  }

  String type() {
    return event.path("type").asText();
  }

  boolean opens() {
    return type().endsWith(".received") || type().endsWith(".started");
  }

  boolean withdraws() {
    return type().endsWith(".withdrawn");
  }

  boolean retracts() {
    return data("retracted").asBoolean();
  }

  String text(String attribute) {
    return event.path(attribute).asText();
  }

  boolean same(String attribute, Said other) {
    return text(attribute).equals(other.text(attribute));
  }

  JsonNode data() {
    return event.path("data");
  }

  JsonNode data(String field) {
    return data().path(field);
  }

  String value() {
    return new String(sent.value().orElseThrow().get(), UTF_8);
  }

  /** The date in London. */
  LocalDate day() {
    return time.atZoneSameInstant(LONDON).toLocalDate();
  }

  /** The date in London of a notification's incident; of one that cannot be read the first ever. */
  LocalDate incidentOn() {
    return incidentAt()
        .map(incident -> incident.atZoneSameInstant(LONDON).toLocalDate())
        .orElse(LocalDate.MIN);
  }

  private Optional<OffsetDateTime> incidentAt() {
    try {
      return Optional.of(time(data("incidentTime")));
    } catch (DateTimeException ignored) {
      return Optional.empty();
    }
  }

  /**
   * How long after the incident of another notification of the authority this one's was, where both
   * name a child; negative where it was before it.
   */
  Optional<Duration> sinceIncidentOf(Said other) {
    boolean ofAChild =
        child().equals(other.child())
            && StreamSupport.stream(data("children").spliterator(), false)
                .anyMatch(child -> contains(other.data("children"), child));
    return ofAChild && !same("subject", other)
        ? incidentAt().flatMap(at -> other.incidentAt().map(then -> Duration.between(then, at)))
        : Optional.empty();
  }

  private static boolean contains(JsonNode array, JsonNode value) {
    return StreamSupport.stream(array.spliterator(), false).anyMatch(value::equals);
  }

  LocalDate recordedOn() {
    return recorded.atZoneSameInstant(LONDON).toLocalDate();
  }

  boolean sameMoment(Said other) {
    return recorded.isEqual(other.recorded);
  }

  /** Names a child's records of one type. */
  String child() {
    String authority = event.path("authority").asText(World.DEFAULT_AUTHORITY);
    return type().substring(0, type().indexOf('.')) + " " + authority + " " + data("child");
  }

  String record() {
    return child() + " " + text("subject");
  }

  String slot() {
    return record() + " " + type() + " " + data("review");
  }
}
