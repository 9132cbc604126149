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

  /** The same failure, after some of the events had been sent. */
  SendingFailedException after(int accepted, int events) {
    return new SendingFailedException(
        "%s (%d of %d events were accepted before; import the file again to send the rest)"
            .formatted(getMessage(), accepted, events),
        this);
  }
}
