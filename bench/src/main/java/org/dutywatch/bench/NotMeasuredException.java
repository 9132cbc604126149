package org.dutywatch.bench;

/** A contender could not be timed; the message says why. */
public final class NotMeasuredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with its reason, for people. */
  public NotMeasuredException(String message) {
    super(message);
  }
}
