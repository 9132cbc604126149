package org.dutywatch.proof.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dutywatch.proof.oracle.Oracle;

/** Notices in the order in which they were given. */
public final class GivenNotices {
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

  /**
   * Takes the next notice. Each of a clock has the number after the one before, and so an id that
   * none had.
   *
   * @return what is wrong with it; empty where it may come next
   */
  public Optional<String> take(ConsumerRecord<byte[], byte[]> record) {
    JsonNode notice = read(record.value());
    String id = notice.path("id").textValue();
    int end = id.lastIndexOf('.');
    int sequence = Integer.parseInt(id.substring(end + 1));
    JsonNode last = lastOfClocks.put(id.substring(0, end), notice);
    if (sequence != (last == null ? 1 : last.path("data").path("sequence").intValue() + 1)
        || sequence != notice.path("data").path("sequence").intValue()) {
      return Optional.of("notice " + notice + " does not come next after " + last);
    }
    boolean alternates =
        MAY_FOLLOW
            .get(last == null ? "" : last.path("type").textValue())
            .contains(notice.path("type").textValue());
    return alternates
        ? Optional.empty()
        : Optional.of("notice " + notice + " may not follow " + last);
  }

  private JsonNode read(byte[] notice) {
    try {
      return json.readTree(notice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the breaches that stand announced are those that there are. What was over before there
   * was anybody to tell need not be among them.
   *
   * @param today the day up to which everything has been said; empty before the first tick
   * @return what is wrong; empty where they are the same
   */
  public Optional<String> fault(Oracle oracle, Optional<LocalDate> today) {
    Map<String, Long> announced = breaches();
    Map<String, Long> least = today.map(oracle::breachesOfRunning).orElse(Map.of());
    Map<String, Long> most = today.map(oracle::breaches).orElse(Map.of());
    Set<String> clocks = new TreeSet<>(announced.keySet());
    clocks.addAll(most.keySet());
    for (String clock : clocks) {
      long there = announced.getOrDefault(clock, 0L);
      if (there < least.getOrDefault(clock, 0L) || there > most.getOrDefault(clock, 0L)) {
        return Optional.of(
            "breaches that stand announced of %s: expected from %d to %d, announced are %d"
                .formatted(
                    clock, least.getOrDefault(clock, 0L), most.getOrDefault(clock, 0L), there));
      }
    }
    return Optional.empty();
  }

  /** How many breaches stand announced, by clock and authority. */
  private Map<String, Long> breaches() {
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
