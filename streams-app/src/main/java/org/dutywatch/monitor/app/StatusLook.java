package org.dutywatch.monitor.app;

import java.util.Optional;
import java.util.OptionalLong;
import org.dutywatch.monitor.api.StatusReader;
import org.dutywatch.monitor.metrics.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then at what the status says, and remembers it: the status asks the broker, which
 * may be away, and a scrape does not wait for anybody. Looked at by one thread, asked by any.
 */
final class StatusLook implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusLook.class);

  private final StatusReader status;
  private final Stream stream;
  private volatile Optional<Boolean> ready = Optional.empty();
  private volatile OptionalLong recordsNotYetOnTheBoard = OptionalLong.empty();

  StatusLook(StatusReader status, Stream stream) {
    this.status = status;
    this.stream = stream;
  }

  /** Looks. It ends well whatever happens: the one who calls would not call again. */
  @Override
  public void run() {
    try {
      ready = Optional.of(status.notReady().isEmpty());
      recordsNotYetOnTheBoard = status.status().recordsNotYetOnTheBoard();
    } catch (RuntimeException fault) {
      recordsNotYetOnTheBoard = OptionalLong.empty();
      LOG.debug("The status could not be looked at", fault);
    }
  }

  /** What was seen last, and whether the stream is at work right now. */
  Health health() {
    return new Health(stream.isRunning(), ready, recordsNotYetOnTheBoard);
  }
}
