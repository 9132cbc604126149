package org.dutywatch.events.json;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.dutywatch.events.json.Refusals.quoted;
import static org.dutywatch.events.json.Refusals.refusal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Data;
import org.dutywatch.events.Event;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;

/** Reads CloudEvents 1.0 as the contract has them. Safe for use by many threads. */
public final class EventReader {
  static final String SPEC_VERSION = "1.0";
  static final String CLOCK_TICK = "clock.tick";

  private static final Map<String, FactType> FACT_TYPES =
      Arrays.stream(FactType.values()).collect(toUnmodifiableMap(FactType::label, type -> type));
  private static final String KNOWN_TYPES =
      "one of "
          + Arrays.stream(FactType.values()).map(FactType::label).collect(joining(", "))
          + ", "
          + CLOCK_TICK;

  private final Gatherer gatherer = new Gatherer();
  private final String defaultAuthority;

  /**
   * A reader for one deployment.
   *
   * @param defaultAuthority the authority of events that name none
   * @throws IllegalArgumentException where that is not 1 to 16 ASCII letters, digits or '-'
   */
  public EventReader(String defaultAuthority) {
    if (!Texts.isAuthority(defaultAuthority)) {
      throw new IllegalArgumentException(
          "The default authority must be 1 to 16 letters, digits or '-': " + defaultAuthority);
    }
    this.defaultAuthority = defaultAuthority;
  }

  /**
   * Reads an event in structured mode: one JSON object that holds attributes and data.
   *
   * @param json the event's bytes; null, which a record of Kafka may hold, is refused
   * @throws RefusedException where it breaks the contract
   */
  public Event structured(byte[] json) throws RefusedException {
    return judge(gatherer.structured(json));
  }

  /**
   * Reads an event in binary mode: attributes in headers, data as the value.
   *
   * @param attribute the value of an attribute by its name, which comes without {@code ce_}; null
   *     where there is none
   * @param data the record's value; null or empty where there is none
   * @throws RefusedException where it breaks the contract
   */
  public Event binary(Function<String, String> attribute, byte[] data) throws RefusedException {
    Fields fields = new Fields();
    for (Field field : Field.ATTRIBUTES.values()) {
      String value = field == Field.DATA ? null : attribute.apply(field.label());
      if (value != null) {
        fields.put(field, new Found.Text(value));
      }
    }
    gatherer.data(data, fields);
    return judge(fields);
  }

  /**
   * The id of an event in structured mode that may have been refused, so that its sender can be
   * told which one it is. Empty where the JSON cannot be read or the id is none.
   */
  public Optional<String> idOf(byte[] json) {
    try {
      return Optional.of(gatherer.structured(json).id(Field.ID));
    } catch (RefusedException ignored) {
      return Optional.empty();
    }
  }

  private Event judge(Fields fields) throws RefusedException {
    checkVersion(fields);
    String id = fields.id(Field.ID);
    String source = fields.id(Field.SOURCE);
    String type = fields.text(Field.TYPE, KNOWN_TYPES);
    if (type.equals(CLOCK_TICK)) {
      return tick(fields);
    }
    FactType factType = FACT_TYPES.get(type);
    if (factType == null) {
      throw refusal(Reason.UNKNOWN_TYPE, Field.TYPE, KNOWN_TYPES, quoted(type));
    }
    return statement(factType, id, source, fields);
  }

  private static void checkVersion(Fields fields) throws RefusedException {
    String version = fields.text(Field.SPECVERSION, SPEC_VERSION);
    if (!version.equals(SPEC_VERSION)) {
      throw refusal(Reason.NOT_IN_LIST, Field.SPECVERSION, SPEC_VERSION, quoted(version));
    }
  }

  private static ClockTick tick(Fields fields) throws RefusedException {
    fields.optionalId(Field.SUBJECT);
    Instant time = fields.time(Field.TIME);
    fields.optionalTime(Field.RECORDED_TIME);
    fields.authority();
    fields.data();
    return new ClockTick(time);
  }

  private Statement statement(FactType type, String id, String source, Fields fields)
      throws RefusedException {
    String subject = fields.id(Field.SUBJECT);
    Instant time = fields.time(Field.TIME);
    Instant recordedTime = fields.optionalTime(Field.RECORDED_TIME).orElse(time);
    String authority = fields.authority().orElse(defaultAuthority);
    Data data = fields.data();
    String child = type.record().ofChild() ? fields.child() : "";
    String review = type == FactType.CP_PLAN_REVIEWED ? fields.id(Field.REVIEW) : "";
    Optional<Fact> fact =
        fields.flag(Field.RETRACTED)
            ? Optional.empty()
            : Optional.of(FactReader.read(type, fields));
    RecordId record = new RecordId(authority, type.record(), child, subject);
    return new Statement(record, type, review, id, source, time, recordedTime, fact, data);
  }
}
