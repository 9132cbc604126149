package org.dutywatch.events.json;

import static org.dutywatch.events.json.Refusals.missing;
import static org.dutywatch.events.json.Refusals.refusal;
import static org.dutywatch.events.json.Refusals.wrongType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dutywatch.events.Data;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;

/**
 * Gathers the known fields of an event in one pass over its bytes and judges none of them: only
 * what is no JSON, or too large, is refused here. Safe for use by many threads.
 */
final class Gatherer {
  /** The most bytes that a fact may have as JSON. */
  static final int LARGEST = 64 * 1024;

  private static final String WELL_FORMED = "well-formed JSON in UTF-8 without repeated names";

  private final JsonFactory json = Parsers.strict();

  /** Gathers from an event in structured mode. */
  Fields structured(byte[] event) throws RefusedException {
    if (event == null) {
      throw refusal(Reason.MALFORMED, Field.EVENT, "a JSON object", "nothing");
    }
    Fields fields = new Fields();
    gather(event, Field.EVENT, parser -> gatherAttributes(parser, event, fields));
    return fields;
  }

  /** Gathers from the value of an event in binary mode, which is its {@code data}. */
  void data(byte[] data, Fields into) throws RefusedException {
    if (data == null || data.length == 0) {
      throw missing(Field.DATA, "an object");
    }
    gather(data, Field.DATA, parser -> gatherData(parser, into));
    into.putData(Data.of(data.clone()));
  }

  private void gather(byte[] bytes, Field part, Pass pass) throws RefusedException {
    checkBytes(bytes, part);
    try (JsonParser parser = json.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        refuseWhole(parser, part);
      }
      pass.over(parser);
      if (parser.nextToken() != null) {
        throw refusal(Reason.MALFORMED, part, "one JSON object", "more after its end");
      }
    } catch (StreamConstraintsException e) {
      throw refusal(Reason.OUT_OF_BOUNDS, part, Parsers.LIMITS, "more");
    } catch (JsonProcessingException e) {
      throw refusal(Reason.MALFORMED, part, WELL_FORMED, Parsers.place(e));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  private static void checkBytes(byte[] bytes, Field part) throws RefusedException {
    if (bytes.length > LARGEST) {
      throw refusal(
          Reason.TOO_LARGE, part, "at most " + LARGEST + " bytes", bytes.length + " bytes");
    }
    if (!Utf8.isValid(bytes)) {
      throw refusal(Reason.MALFORMED, part, WELL_FORMED, "bytes that are not UTF-8");
    }
  }

  private static void refuseWhole(JsonParser parser, Field part)
      throws IOException, RefusedException {
    if (parser.currentToken() == null) {
      throw refusal(Reason.MALFORMED, part, "a JSON object", "nothing");
    }
    throw wrongType(part, "a JSON object", value(parser, part));
  }

  private static void gatherAttributes(JsonParser parser, byte[] event, Fields into)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Field attribute = Field.ATTRIBUTES.get(parser.currentName());
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      if (attribute == Field.DATA && isObject) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        gatherData(parser, into);
        int end = (int) parser.currentLocation().getByteOffset();
        into.putData(Data.of(Arrays.copyOfRange(event, start, end)));
      } else {
        gatherValue(parser, attribute, into);
      }
    }
  }

  private static void gatherData(JsonParser parser, Fields into) throws IOException {
    Map<String, Field> known = Field.DATA_FIELDS;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Field field = known.get(parser.currentName());
      parser.nextToken();
      gatherValue(parser, field, into);
    }
  }

  private static void gatherValue(JsonParser parser, Field field, Fields into) throws IOException {
    if (field == null) {
      parser.skipChildren();
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      into.put(field, value(parser, field));
    }
  }

  private static Found value(JsonParser parser, Field field) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new Found.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Found.Numeral(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> new Found.Flag(parser.getBooleanValue());
      case START_ARRAY -> field == Field.CHILDREN ? items(parser) : skipped(parser);
      case START_OBJECT -> skipped(parser);
      default -> Found.Opaque.NULL;
    };
  }

  private static Found items(JsonParser parser) throws IOException {
    List<Found> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, Field.EVENT));
    }
    return new Found.Items(items);
  }

  private static Found skipped(JsonParser parser) throws IOException {
    boolean array = parser.currentToken() == JsonToken.START_ARRAY;
    parser.skipChildren();
    return array ? Found.Opaque.ARRAY : Found.Opaque.OBJECT;
  }

  private interface Pass {
    void over(JsonParser parser) throws IOException;
  }
}
