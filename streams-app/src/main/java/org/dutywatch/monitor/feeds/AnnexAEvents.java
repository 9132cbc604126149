package org.dutywatch.monitor.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.DataWriter;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.digest.Sha256;

/**
 * Writes facts as CloudEvents. An event's id holds a hash of all that the event says, so the same
 * content is the same event however often it is imported, and a changed row is another statement
 * about the same record.
 */
final class AnnexAEvents {
  private static final String SOURCE = "/annex-a";
  private static final int ID_BYTES = 16;

  private final Optional<Instant> recorded;
  private final DataWriter dataWriter = new DataWriter();
  private final EventWriter eventWriter = new EventWriter();

  /**
   * @param recorded when the facts were recorded; empty for when each happened
   */
  AnnexAEvents(Optional<Instant> recorded) {
    this.recorded = recorded;
  }

  /**
   * The events of a workbook's facts. Where it is not known when they were recorded nothing is
   * taken back, because nobody could tell whether it was stated before or after.
   */
  List<OutgoingEvent> of(List<ImportedFact> facts) {
    return facts.stream()
        .filter(fact -> recorded.isPresent() || !fact.takesBack())
        .map(this::event)
        .toList();
  }

  private OutgoingEvent event(ImportedFact fact) {
    String content = json(fact, "");
    return new OutgoingEvent(json(fact, "annex-a-" + hash(content)), fact);
  }

  private String json(ImportedFact fact, String id) {
    Data data =
        fact.fact()
            .map(stated -> dataWriter.data(fact.record(), stated, fact.review()))
            .orElseGet(() -> dataWriter.retraction(fact.record(), fact.review()));
    Statement statement =
        new Statement(
            fact.record(),
            fact.type(),
            fact.review(),
            id,
            SOURCE,
            fact.time(),
            recorded.orElse(fact.time()),
            fact.fact(),
            data);
    return new String(eventWriter.structured(statement), StandardCharsets.UTF_8);
  }

  private static String hash(String content) {
    byte[] digest = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, ID_BYTES);
  }
}
