package org.dutywatch.monitor.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes the metrics as Prometheus reads them, whatever state the monitor is in. */
@FunctionalInterface
public interface MetricsPage {

  /**
   * Writes the metrics of this moment.
   *
   * @param accept the formats that the reader takes, as an {@code Accept} header
   * @return the content type of what was written
   */
  String write(Optional<String> accept, OutputStream to) throws IOException;
}
