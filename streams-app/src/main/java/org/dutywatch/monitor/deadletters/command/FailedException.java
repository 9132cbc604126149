package org.dutywatch.monitor.deadletters.command;

import picocli.CommandLine.ExitCode;

/** The command cannot go on; the message is for a person. */
final class FailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean wrongUse;

  private FailedException(boolean wrongUse, String message) {
    super(message);
    this.wrongUse = wrongUse;
  }

  /** Something did not work. */
  static FailedException because(String message) {
    return new FailedException(false, message);
  }

  /** The command was given something that there is not. */
  static FailedException wrongUse(String message) {
    return new FailedException(true, message);
  }

  /** What the process ends with. */
  int exitCode() {
    return wrongUse ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }
}
