package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.dutywatch.events.Event;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventReader;

/**
 * Reads a record of an input topic as the event that it is, in structured or binary mode, or
 * refuses it: what is no event, what stands in the wrong topic, under a wrong key, in a wrong
 * partition.
 */
final class Intake {
  private final EventReader reader;
  private final PartitionOfKey partitionOfKey;
  private final boolean clockInUse;

  /**
   * An intake.
   *
   * @param clockInUse whether "now" comes from ticks; else they are refused
   */
  Intake(EventReader reader, PartitionOfKey partitionOfKey, boolean clockInUse) {
    this.reader = reader;
    this.partitionOfKey = partitionOfKey;
    this.clockInUse = clockInUse;
  }

  /** The event that a record is. */
  Event read(Arrived record) throws RefusedException {
    if (record.value() == null) {
      throw refused(Reason.MALFORMED, "", "the record has no value; expected a CloudEvent");
    }
    Event event = decoded(record);
    if (event instanceof Statement statement) {
      checkPlace(statement, record);
    } else {
      checkTick(record);
    }
    return event;
  }

  private Event decoded(Arrived record) throws RefusedException {
    return switch (EventMode.of(record::header)) {
      case STRUCTURED -> reader.structured(record.value());
      case BINARY ->
          reader.binary(name -> record.header(EventMode.ATTRIBUTE_PREFIX + name), record.value());
      case NEITHER ->
          throw refused(
              Reason.MALFORMED,
              EventMode.CONTENT_TYPE,
              "content-type: expected "
                  + EventMode.STRUCTURED_TYPE
                  + ", or an event in binary mode (ce_ headers)");
    };
  }

  private void checkPlace(Statement statement, Arrived record) throws RefusedException {
    RecordType type = statement.record().type();
    if (!type.feed().equals(record.feed())) {
      throw refused(
          Reason.WRONG_TOPIC,
          "type",
          "type: " + statement.type().label() + " belongs on the topic of " + type.feed());
    }
    byte[] expected = statement.record().eventKey().getBytes(UTF_8);
    if (!Arrays.equals(expected, record.key())) {
      throw refused(
          Reason.WRONG_KEY,
          "key",
          "key: expected the event's authority, '/' and its "
              + (type.ofChild() ? "child" : "subject"));
    }
    int partition = partitionOfKey.of(expected);
    if (partition != record.partition()) {
      throw refused(
          Reason.WRONG_PARTITION,
          "partition",
          "partition: this key belongs in partition "
              + partition
              + " (murmur2, as the Java producer hashes); it came in partition "
              + record.partition());
    }
  }

  private void checkTick(Arrived record) throws RefusedException {
    if (!record.feed().equals(Topics.CLOCK)) {
      throw refused(
          Reason.WRONG_TOPIC, "type", "type: clock.tick belongs on the topic of the clock");
    }
    if (!clockInUse) {
      throw new RefusedException(Refusal.clockNotInUse());
    }
  }

  private static RefusedException refused(Reason reason, String field, String message) {
    return new RefusedException(new Refusal(reason, field, message));
  }
}
