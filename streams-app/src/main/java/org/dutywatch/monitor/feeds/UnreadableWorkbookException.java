package org.dutywatch.monitor.feeds;

/** A file that is refused as a whole; the message is one sentence that follows the file's name. */
final class UnreadableWorkbookException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableWorkbookException(String message) {
    super(message);
  }

  UnreadableWorkbookException(String message, Throwable cause) {
    super(message, cause);
  }
}
