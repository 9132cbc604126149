package org.dutywatch.broker;

/** The broker cannot start; the message is one sentence, fit to be shown to whoever started it. */
public final class BrokerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
