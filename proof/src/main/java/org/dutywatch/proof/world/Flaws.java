package org.dutywatch.proof.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an attribute or a field must not be: by each of these an event is refused. */
final class Flaws {
  /** Where there is nothing at all. */
  private static final String ABSENT = "absent";

  /**
   * The types that it concerns, as what they end with ({@code *} is every type), the field, and
   * values that it must not have. A field of data begins with a point.
   */
  private static final String TABLE =
      """
      *|specversion|absent|null|1.0|"0.3"|"1"
      *|id|absent|null|7|""|LONG|"a\\u0007"
      *|source|absent|null|{}|""|LONG|"\\u0085"
      *|type|absent|null|7|"referral.forgotten"|"Referral.received"|"cp-plan"|""
      *|subject|absent|null|7|""|LONG|"R\\u0000"
      *|time|absent|null|7|"yesterday"|"2010-04-01"|"2010-04-01T09:00:00"|"2010-02-29T09:00:00Z"
      *|time|"2010-04-01T24:00:00Z"|"2010-04-01T09:00Z"|"2010-04-01T09:00:00+0100"|""
      *|recordedtime|7|true|"now"|"2010-04-31T09:00:00Z"|""
      *|authority|7|""|"E06000033-TOO-LONG"|"E_1"|"\\u00c9"|"a/b"
      *|data|absent|null|"text"|[]|7
      *|.retracted|"true"|1|{}
      referral.received|.family|7|""|LONG|"F\\u0001"
      referral.received|.agency|7|{}|LONG|"a\\u0000b"
      assessment.started|.locality|7|[]|LONG|"a\\u0000b"
      cp-plan.started|.team|7|false|LONG|"a\\u007fb"
      dv-notification.received|.locality|7|LONG
      referral.decided|.outcome|absent|null|7|"no further action"|"Assessment"|""
      referral.decided|.reason|7|{}
      assessment.started|.kind|absent|null|7|"other"|"Initial"
      assessment.started|.referral|7|""|LONG
      assessment.completed|.outcome|7|[]
      cp-plan.started|.category|absent|null|7|"other"
      cp-plan.started|.previousPlans|-1|1.5|"1"|true
      cp-plan.reviewed|.review|absent|null|7|""|LONG
      cp-plan.ended|.reason|7
      dv-notification.received|.risk|absent|null|7|"low"
      dv-notification.received|.incidentTime|absent|null|7|"2010-04-01"
      dv-notification.received|.children|absent|null|"C1"|["C1",7]|[""]|["a/b"]|MANY|[null]
      dv-notification.assessed|.outcome|7
      received|.child|absent|null|7|""|LONG|"a/b"|"a\\u0007"
      started|.child|absent|null|7|""|LONG|"a/b"|"a\\u0007"
      withdrawn|.child|absent|null|7
      """;

  private static final List<Flaw> ALL = TABLE.lines().flatMap(line -> read(line).stream()).toList();

  private Flaws() {}

  /**
   * One thing that an event must not be.
   *
   * @param types what the types that it concerns end with; empty for every type
   * @param value what the field is; empty where it is absent
   */
  private record Flaw(String types, String field, Optional<JsonNode> value) {
    boolean concerns(Claim claim) {
      boolean childless = field.equals(".child") && !claim.ofChild();
      boolean retraction = claim.data().path("retracted").asBoolean();
      boolean lookedAt = !retraction || !field.startsWith(".") || field.equals(".retracted");
      return claim.type().endsWith(types) && !childless && lookedAt;
    }

    void spoil(ObjectNode event) {
      boolean ofData = field.startsWith(".");
      ObjectNode part = ofData ? (ObjectNode) event.get("data") : event;
      String name = ofData ? field.substring(1) : field;
      value.ifPresentOrElse(json -> part.set(name, json), () -> part.remove(name));
    }
  }

  /** Spoils the event of a statement in one of the ways that concern it. */
  static ObjectNode spoil(Claim claim, ObjectNode event, Chance chance) {
    ObjectNode spoilt = event.deepCopy();
    chance.of(ALL.stream().filter(flaw -> flaw.concerns(claim)).toList()).spoil(spoilt);
    return spoilt;
  }

  private static List<Flaw> read(String line) {
    String[] cells = line.split("\\|", -1);
    String types = cells[0].equals("*") ? "" : cells[0];
    List<Flaw> flaws = new ArrayList<>();
    for (int cell = 2; cell < cells.length; cell++) {
      flaws.add(new Flaw(types, cells[1], value(cells[cell])));
    }
    return flaws;
  }

  private static Optional<JsonNode> value(String cell) {
    String json =
        cell.replace("LONG", '"' + "x".repeat(129) + '"')
            .replace("MANY", "[" + "\"C1\",".repeat(100) + "\"C1\"]");
    try {
      return json.equals(ABSENT) ? Optional.empty() : Optional.of(new JsonMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }
}
