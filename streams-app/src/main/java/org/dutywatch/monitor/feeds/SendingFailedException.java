package org.dutywatch.monitor.feeds;

/** The monitor could not be reached, or did not take a batch; the message is for a person. */
final class SendingFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  SendingFailedException(String message) {
    super(message);
  }

  SendingFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
