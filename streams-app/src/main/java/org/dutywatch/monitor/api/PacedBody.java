package org.dutywatch.monitor.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.util.NanoTime;

/**
 * A body that must come at a pace. A client that sends a byte now and then would hold a slot and
 * memory for hours, and the server's idle time never runs out.
 */
final class PacedBody extends FilterInputStream {
  private final Limits limits;
  private final long began = NanoTime.now();
  private long bytes;

  PacedBody(InputStream body, Limits limits) {
    super(body);
    this.limits = limits;
  }

  /**
   * As of any stream.
   *
   * @throws ProblemException where the client is too slow
   */
  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    int read = super.read(into, start, length);
    bytes += Math.max(read, 0);
    long millis = NanoTime.millisSince(began);
    if (read >= 0
        && millis > limits.bodyGrace().toMillis()
        && bytes * 1000 < limits.leastBodyRate() * millis) {
      throw new ProblemException(
          ProblemType.BODY_TOO_SLOW,
          "The body comes at less than "
              + limits.leastBodyRate()
              + " bytes a second. Send the events in parts.");
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
