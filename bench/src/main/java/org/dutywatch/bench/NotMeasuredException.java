package org.dutywatch.bench;

/** A contender could not be timed; the message says why. */
final class NotMeasuredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotMeasuredException(String message) {
    super(message);
  }
}
