package org.dutywatch.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import org.dutywatch.events.Statement;

/** A process that keeps the figures, or makes them when it is asked. */
interface Contender extends AutoCloseable {

  /** What its process takes now. */
  Memory memory() throws IOException;

  /** The figures as it has them now, in the form of {@link Figures}. */
  JsonNode figures(LocalDate to) throws IOException, InterruptedException;

  /** Lets it know of one more event, the way it learns of all. */
  void tell(Statement event) throws IOException, InterruptedException;

  /** What it wrote to standard error. */
  String logged();

  /** Ends the process. */
  @Override
  void close();
}
