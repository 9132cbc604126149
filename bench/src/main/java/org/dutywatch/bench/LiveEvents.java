package org.dutywatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dutywatch.monitor.api.PositionToken;
import org.dutywatch.monitor.board.Position;

/**
 * What the events of a live stream say. All clients are told the same under the same id, so each is
 * read once.
 */
final class LiveEvents {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Said> said = new ConcurrentHashMap<>();

  /**
   * What one event says.
   *
   * @param position how far the board holds the inputs
   * @param figure that of the probes
   */
  record Said(Position position, long figure) {}

  /** Whether an event was read. */
  boolean hasRead(String id) {
    return said.containsKey(id);
  }

  /**
   * Reads an event.
   *
   * @param before the figure of the state before it: a change names what is not as it was
   */
  void read(String id, String data, long before) {
    try {
      JsonNode event = json.readTree(data);
      String position = event.path("position").asText();
      JsonNode open = event.at("/clocks/" + Probes.CLOCK + "/total/open");
      said.put(
          id,
          new Said(
              PositionToken.decode(position)
                  .orElseThrow(() -> new NotMeasuredException("No position: " + position)),
              open.asLong(before)));
    } catch (IOException e) {
      throw new UncheckedIOException("an event that is no JSON", e);
    }
  }

  /** What an event says that was read. */
  Said of(String id) {
    return said.get(id);
  }

  /** How many were read. */
  int number() {
    return said.size();
  }
}
