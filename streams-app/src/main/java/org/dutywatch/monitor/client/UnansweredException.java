package org.dutywatch.monitor.client;

/** A monitor does not answer; the message is for a person. */
public final class UnansweredException extends Exception {
  private static final long serialVersionUID = 1L;

  UnansweredException(String message, Throwable cause) {
    super(message, cause);
  }
}
