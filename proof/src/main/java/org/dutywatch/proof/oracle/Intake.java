package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Reads records of the input topics, and refuses those that the contract refuses. */
final class Intake {
  private final Setting setting;

  Intake(Setting setting) {
    this.setting = setting;
  }

  /** The statement that a record of the type's topic makes. */
  Statement statement(ConsumerRecord<byte[], byte[]> record, RecordType recordType)
      throws RefusedException {
    Envelope envelope = Envelope.open(record);
    ObjectNode attributes = envelope.attributes();
    ObjectNode data = envelope.data();
    FactType type = FactType.named(typeOf(attributes), recordType);
    Instant time = time(attributes);
    Optional<String> recorded = Envelope.optionalText(attributes, "recordedtime");
    Content.check(type, data);
    RecordKey key =
        new RecordKey(
            authority(attributes),
            recordType,
            recordType.ofChild() ? Envelope.requiredText(data, "child") : "",
            Texts.id("subject", Envelope.requiredText(attributes, "subject")));
    checkPlace(record, key);
    return new Statement(
        key,
        new Slot(type, type == FactType.PLAN_REVIEWED ? Envelope.requiredText(data, "review") : ""),
        recorded.isPresent() ? Rfc3339.instant("recordedtime", recorded.get()) : time,
        attributes.path("id").textValue(),
        attributes.path("source").textValue(),
        time,
        data,
        CanonicalJson.of(data),
        Content.isRetracted(data));
  }

  /** The time to which a record of the clock's topic moves the event clock. */
  Instant tick(ConsumerRecord<byte[], byte[]> record) throws RefusedException {
    if (!setting.clockInUse()) {
      throw new RefusedException("type: no tick where the clock is another");
    }
    ObjectNode attributes = Envelope.open(record).attributes();
    if (!typeOf(attributes).equals("clock.tick")) {
      throw new RefusedException("type: clock.tick");
    }
    if (record.key() != null) {
      throw new RefusedException("key: none");
    }
    return time(attributes);
  }

  /** The type, once all that every event must have is found to be there. */
  private static String typeOf(ObjectNode attributes) throws RefusedException {
    if (!Envelope.requiredText(attributes, "specversion").equals("1.0")) {
      throw new RefusedException("specversion: 1.0");
    }
    Texts.id("id", Envelope.requiredText(attributes, "id"));
    Texts.id("source", Envelope.requiredText(attributes, "source"));
    return Envelope.requiredText(attributes, "type");
  }

  private static Instant time(ObjectNode attributes) throws RefusedException {
    return Rfc3339.instant("time", Envelope.requiredText(attributes, "time"));
  }

  private String authority(ObjectNode attributes) throws RefusedException {
    return Texts.authority(
        Envelope.optionalText(attributes, "authority").orElse(setting.defaultAuthority()));
  }

  private void checkPlace(ConsumerRecord<byte[], byte[]> record, RecordKey key)
      throws RefusedException {
    byte[] expected = key.kafkaKey().getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(record.key(), expected)) {
      throw new RefusedException("key: the one of the record");
    }
    int partition = BuiltInPartitioner.partitionForKey(expected, setting.partitions());
    if (record.partition() != partition) {
      throw new RefusedException("partition: the key's");
    }
  }
}
