package org.dutywatch.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Notice;

/** Reads the notices that {@link EventWriter} writes. Safe for use by many threads. */
public final class NoticeReader {
  private static final String OF_DATA = "data.";

  private final JsonFactory json = new JsonFactory();

  /** The notice that an event is; empty where it is none. */
  public Optional<Notice> read(byte[] event) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = json.createParser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      gather(parser, "", fields);
      return Optional.of(notice(fields));
    } catch (IOException | MissingException | NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void gather(JsonParser parser, String prefix, Map<String, String> fields)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && name.equals(Field.DATA.label())) {
        gather(parser, OF_DATA, fields);
      } else if (value.isScalarValue()) {
        fields.put(prefix + name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }

  private static Notice notice(Map<String, String> fields) throws MissingException {
    return new Notice(
        attribute(fields, Field.ID),
        attribute(fields, Field.SOURCE),
        attribute(fields, Field.TYPE),
        Rfc3339.parse(attribute(fields, Field.TIME)).orElseThrow(MissingException::new),
        attribute(fields, Field.AUTHORITY),
        data(fields, "clock"),
        data(fields, "subject"),
        Optional.ofNullable(fields.get(OF_DATA + Field.CHILD.label())),
        LocalDate.parse(data(fields, "dueOn")),
        data(fields, Field.LOCALITY.label()),
        data(fields, Field.TEAM.label()),
        Integer.parseInt(data(fields, "sequence")),
        Boolean.parseBoolean(data(fields, "backfilled")));
  }

  private static String attribute(Map<String, String> fields, Field field) throws MissingException {
    return text(fields, field.label());
  }

  private static String data(Map<String, String> fields, String name) throws MissingException {
    return text(fields, OF_DATA + name);
  }

  private static String text(Map<String, String> fields, String name) throws MissingException {
    String value = fields.get(name);
    if (value == null) {
      throw new MissingException();
    }
    return value;
  }

  private static final class MissingException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
