package org.dutywatch.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.dutywatch.events.Statement;

/** A contender whose figures are some fixed ones and what the last probe said. */
final class CountingContender implements Contender {
  private final JsonNode figures;
  private boolean isAssessed;
  private boolean isClosed;

  CountingContender(JsonNode figures) {
    this.figures = figures;
  }

  @Override
  public Memory memory() {
    return new Memory(3 << 20, 5 << 20, 7 << 20);
  }

  @Override
  public JsonNode figures(LocalDate to) {
    return isAssessed ? Figures.withOneMore(figures, to) : figures;
  }

  @Override
  public void tell(Statement event) {
    isAssessed = !event.retracts();
  }

  @Override
  public String logged() {
    return "what it logged";
  }

  @Override
  public void close() {
    isClosed = true;
  }

  boolean isClosed() {
    return isClosed;
  }
}
