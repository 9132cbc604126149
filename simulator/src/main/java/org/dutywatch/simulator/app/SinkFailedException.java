package org.dutywatch.simulator.app;

/**
 * Events could not be delivered; the message is one line, fit to be shown to whoever sends them.
 */
public final class SinkFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private SinkFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * With a message of its own.
   *
   * @param cause null where there is none
   */
  static SinkFailedException saying(String message, Throwable cause) {
    return new SinkFailedException(message, cause);
  }

  /** What Kafka says of it, at the bottom of its reasons. */
  static SinkFailedException of(Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String reason = deepest.getMessage();
    return new SinkFailedException("Kafka: " + (reason == null ? deepest : reason), fault);
  }
}
