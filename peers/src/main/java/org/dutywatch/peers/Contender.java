package org.dutywatch.peers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** An engine that keeps the three figures, or makes them when it is asked. */
public interface Contender extends AutoCloseable {

  /**
   * The figures as they are now, in the form that {@link Figures} makes.
   *
   * @param to the last day that they look at
   */
  ObjectNode figures(LocalDate to);

  /** Stops it. */
  @Override
  void close();
}
