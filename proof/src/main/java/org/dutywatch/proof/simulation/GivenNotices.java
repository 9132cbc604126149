package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Notices in the order in which they were given. */
final class GivenNotices {
  private static final String DUE_SOON = "clock.due-soon";
  private static final String BREACHED = "clock.breached";
  private static final String WITHDRAWN = "clock.breach-withdrawn";

  /** What may follow on what; nothing comes before the first. */
  private static final Map<String, String> MAY_FOLLOW =
      Map.of(
          "",
          DUE_SOON + BREACHED,
          DUE_SOON,
          BREACHED,
          BREACHED,
          WITHDRAWN,
          WITHDRAWN,
          DUE_SOON + BREACHED);

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonNode> lastOfClocks = new HashMap<>();

  /** Takes the next notice. */
  void take(ConsumerRecord<byte[], byte[]> record) {
    JsonNode notice = read(record.value());
    String id = notice.path("id").textValue();
    int end = id.lastIndexOf('.');
    int sequence = Integer.parseInt(id.substring(end + 1));
    JsonNode last = lastOfClocks.put(id.substring(0, end), notice);
    BrokenPromiseException.unless(
        sequence == (last == null ? 1 : last.path("data").path("sequence").intValue() + 1)
            && sequence == notice.path("data").path("sequence").intValue(),
        "notice " + notice + " does not come next after " + last);
    BrokenPromiseException.unless(
        MAY_FOLLOW
            .get(last == null ? "" : last.path("type").textValue())
            .contains(notice.path("type").textValue()),
        "notice " + notice + " may not follow " + last);
  }

  private JsonNode read(byte[] notice) {
    try {
      return json.readTree(notice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many breaches stand announced, by clock and authority. */
  Map<String, Long> breaches() {
    Map<String, Long> breaches = new TreeMap<>();
    for (JsonNode notice : lastOfClocks.values()) {
      if (notice.path("type").textValue().equals(BREACHED)) {
        String clock = notice.path("data").path("clock").textValue();
        breaches.merge(clock + " of " + notice.path("authority").textValue(), 1L, Long::sum);
      }
    }
    return breaches;
  }
}
