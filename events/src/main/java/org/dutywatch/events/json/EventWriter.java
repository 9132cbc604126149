package org.dutywatch.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Notice;
import org.dutywatch.events.Statement;

/** Writes CloudEvents 1.0 in structured mode. Safe for use by many threads. */
public final class EventWriter {
  private static final String NO_DATA = "{}";

  private final JsonFactory json = new JsonFactory();

  /**
   * The event that makes a statement. Its {@code data} is the statement's, byte for byte; {@code
   * recordedtime} is left out where it is the time itself, {@code authority} where it is empty:
   * whoever reads the event then takes its own default.
   *
   * @throws IllegalArgumentException where a time is beyond what RFC 3339 can write
   */
  public byte[] structured(Statement statement) {
    return event(
        event -> {
          writeOrigin(event, statement.id(), statement.source(), statement.type().label());
          write(event, Field.SUBJECT, statement.record().subject());
          writeTime(event, Field.TIME, statement.time());
          if (!statement.recordedTime().equals(statement.time())) {
            writeTime(event, Field.RECORDED_TIME, statement.recordedTime());
          }
          if (!statement.record().authority().isEmpty()) {
            write(event, Field.AUTHORITY, statement.record().authority());
          }
          String data = new String(statement.data().utf8(), StandardCharsets.UTF_8);
          writeData(event, data);
        });
  }

  /**
   * The event that ticks the clock.
   *
   * @param id unique within {@code source}
   * @param source the system that sends it
   * @throws IllegalArgumentException where the time is beyond what RFC 3339 can write
   */
  public byte[] structured(ClockTick tick, String id, String source) {
    return event(
        event -> {
          writeOrigin(event, id, source, EventReader.CLOCK_TICK);
          writeTime(event, Field.TIME, tick.time());
          writeData(event, NO_DATA);
        });
  }

  /**
   * The event of a notice.
   *
   * @throws IllegalArgumentException where its time is beyond what RFC 3339 can write
   */
  public byte[] structured(Notice notice) {
    return event(
        event -> {
          writeOrigin(event, notice.id(), notice.source(), notice.type());
          write(event, Field.SUBJECT, notice.subject());
          writeTime(event, Field.TIME, notice.time());
          write(event, Field.AUTHORITY, notice.authority());
          event.writeObjectFieldStart(Field.DATA.label());
          event.writeStringField("clock", notice.clock());
          event.writeStringField("subject", notice.subject());
          if (notice.child().isPresent()) {
            write(event, Field.CHILD, notice.child().get());
          }
          event.writeStringField("dueOn", notice.dueOn().toString());
          write(event, Field.LOCALITY, notice.locality());
          write(event, Field.TEAM, notice.team());
          event.writeNumberField("sequence", notice.sequence());
          event.writeBooleanField("backfilled", notice.backfilled());
          event.writeEndObject();
        });
  }

  private byte[] event(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator event = json.createGenerator(bytes)) {
      event.writeStartObject();
      content.writeTo(event);
      event.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void writeOrigin(JsonGenerator event, String id, String source, String type)
      throws IOException {
    write(event, Field.SPECVERSION, EventReader.SPEC_VERSION);
    write(event, Field.ID, id);
    write(event, Field.SOURCE, source);
    write(event, Field.TYPE, type);
  }

  private static void writeTime(JsonGenerator event, Field field, Instant time) throws IOException {
    write(event, field, Rfc3339.format(time));
  }

  private static void writeData(JsonGenerator event, String data) throws IOException {
    event.writeFieldName(Field.DATA.label());
    event.writeRawValue(data);
  }

  private static void write(JsonGenerator event, Field attribute, String value) throws IOException {
    event.writeStringField(attribute.label(), value);
  }

  private interface Content {
    void writeTo(JsonGenerator event) throws IOException;
  }
}
