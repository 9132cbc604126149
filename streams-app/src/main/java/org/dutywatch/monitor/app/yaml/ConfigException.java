package org.dutywatch.monitor.app.yaml;

/**
 * A file or a setting of the user's cannot be used. The message says where it is, what was found
 * there and what was expected, and is meant to be shown as it is.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal with this message for the user. */
  public ConfigException(String message) {
    super(message);
  }
}
