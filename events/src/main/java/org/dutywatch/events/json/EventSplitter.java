package org.dutywatch.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;

/**
 * Cuts the body of a request into events, each with its very bytes. Judges no event: one that is
 * bad must not hold back those beside it. Safe for use by many threads.
 */
public final class EventSplitter {
  private final JsonFactory json = Parsers.lenient();

  /**
   * The elements of a JSON array, in order, whatever they are.
   *
   * @throws RefusedException where the body as a whole is no JSON array
   */
  public List<byte[]> batch(byte[] body) throws RefusedException {
    try (JsonParser parser = json.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw malformed("something else");
      }
      List<byte[]> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(element(parser, body));
      }
      if (parser.nextToken() != null) {
        throw malformed("more after its end");
      }
      return elements;
    } catch (JsonProcessingException e) {
      throw malformed(Parsers.place(e));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  /** The lines of newline-delimited JSON, without their ends, but for the blank ones. */
  public List<byte[]> lines(byte[] body) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= body.length; at++) {
      if (at == body.length || body[at] == '\n') {
        int end = at > start && body[at - 1] == '\r' ? at - 1 : at;
        if (!isBlank(body, start, end)) {
          lines.add(Arrays.copyOfRange(body, start, end));
        }
        start = at + 1;
      }
    }
    return lines;
  }

  private static byte[] element(JsonParser parser, byte[] body) throws IOException {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    parser.finishToken();
    int end = (int) parser.currentLocation().getByteOffset();
    return Arrays.copyOfRange(body, start, end);
  }

  private static boolean isBlank(byte[] body, int from, int to) {
    for (int at = from; at < to; at++) {
      if (body[at] != ' ' && body[at] != '\t' && body[at] != '\r') {
        return false;
      }
    }
    return true;
  }

  private static RefusedException malformed(String found) {
    String message = "body: expected a JSON array of CloudEvents in UTF-8, found " + found;
    return new RefusedException(new Refusal(Reason.MALFORMED, "", message));
  }
}
