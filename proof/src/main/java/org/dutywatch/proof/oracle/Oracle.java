package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a monitor must answer after these records of its input topics: recomputed from nothing each
 * time, by the domain and the contract alone, without any code of the monitor. Slow and plain.
 */
public final class Oracle {
  /** An oracle that goes by this setting. */
  @SuppressWarnings("UnusedVariable")
  public Oracle(Setting setting) {}

  /** Takes in one record of an input topic; of one partition in the order of their offsets. */
  public void take(ConsumerRecord<byte[], byte[]> record) {}

  /**
   * The body that a monitor must answer a read with.
   *
   * @param path such as {@code /api/v1/clocks/cp-review}
   * @param query its parameters, without {@code position} and {@code wait}
   * @param today the local date of "now"
   */
  public JsonNode answer(String path, Map<String, String> query, LocalDate today) {
    return JsonNodeFactory.instance.objectNode();
  }

  /** What arrived on each feed: {feed: {new, repeat, correction, superseded, rejected}}. */
  public ObjectNode arrivals() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The greatest tick of the event clock. */
  public Optional<Instant> lastTick() {
    return Optional.empty();
  }
}
