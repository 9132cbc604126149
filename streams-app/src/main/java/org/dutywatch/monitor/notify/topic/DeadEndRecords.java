package org.dutywatch.monitor.notify.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dutywatch.events.Notice;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.events.json.NoticeReader;
import org.dutywatch.monitor.notify.DeadEnd;
import org.dutywatch.monitor.notify.Message;

/** Dead ends as records: a message's key is the same, however often it is put aside. */
final class DeadEndRecords {
  private static final String CHANNEL = "channel";
  private static final String AT = "at";
  private static final String REASON = "reason";
  private static final String DIGEST = "digest";
  private static final String NOTICES = "notices";
  private static final EventWriter WRITER = new EventWriter();
  private static final NoticeReader READER = new NoticeReader();

  private DeadEndRecords() {}

  static byte[] key(DeadEnd end) {
    return (end.channel() + "/" + end.message().id()).getBytes(UTF_8);
  }

  static byte[] value(DeadEnd end) {
    JsonArrayBuilder notices = Json.createArrayBuilder();
    end.message().notices().stream()
        .map(notice -> new String(WRITER.structured(notice), UTF_8))
        .forEach(notices::add);
    return Json.createObjectBuilder()
        .add(CHANNEL, end.channel())
        .add(AT, end.at().toString())
        .add(REASON, end.reason())
        .add(DIGEST, end.message().digest())
        .add(NOTICES, notices)
        .build()
        .toString()
        .getBytes(UTF_8);
  }

  /** Empty where the bytes are none of ours. */
  static Optional<DeadEnd> read(byte[] value) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(value))) {
      JsonObject json = reader.readObject();
      List<Notice> notices =
          json.getJsonArray(NOTICES).getValuesAs(JsonString::getString).stream()
              .map(notice -> READER.read(notice.getBytes(UTF_8)).orElseThrow())
              .toList();
      return Optional.of(
          new DeadEnd(
              json.getString(CHANNEL),
              Instant.parse(json.getString(AT)),
              json.getString(REASON),
              new Message(json.getBoolean(DIGEST), notices)));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | NoSuchElementException
        | DateTimeParseException noneOfOurs) {
      return Optional.empty();
    }
  }
}
