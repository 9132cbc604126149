package org.dutywatch.monitor.notices.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dutywatch.monitor.notices.Acknowledgement;
import org.dutywatch.monitor.notices.ClockInstance;

/** Acknowledgements as records. The key names the clock, so that the last one is kept. */
final class AcknowledgementRecords {
  private static final String NOTICE = "notice";
  private static final String SOURCE = "source";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final String NOTE = "note";

  private AcknowledgementRecords() {}

  /** What a record says. */
  record Read(ClockInstance clock, Acknowledgement acknowledgement) {}

  static ProducerRecord<byte[], byte[]> write(
      String topic, ClockInstance clock, Acknowledgement acknowledgement) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add(NOTICE, acknowledgement.notice())
            .add(SOURCE, clock.source())
            .add(BY, acknowledgement.by())
            .add(AT, acknowledgement.at().toString());
    acknowledgement.note().ifPresent(note -> json.add(NOTE, note));
    return new ProducerRecord<>(
        topic,
        (clock.source() + " " + clock.clock()).getBytes(UTF_8),
        json.build().toString().getBytes(UTF_8));
  }

  /** Empty where the record is none of ours. */
  static Optional<Read> read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return Optional.empty();
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(record.value()))) {
      JsonObject json = reader.readObject();
      String notice = json.getString(NOTICE);
      return Optional.of(
          new Read(
              ClockInstance.of(json.getString(SOURCE), notice),
              new Acknowledgement(
                  notice,
                  json.getString(BY),
                  Instant.parse(json.getString(AT)),
                  Optional.ofNullable(json.getString(NOTE, null)))));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | DateTimeParseException noneOfOurs) {
      return Optional.empty();
    }
  }
}
