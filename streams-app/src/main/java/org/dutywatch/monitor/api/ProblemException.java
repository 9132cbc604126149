package org.dutywatch.monitor.api;

/** Ends a request with a problem. It has no stack trace: it is an answer, and no fault of ours. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  ProblemException(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
  }

  ProblemType type() {
    return type;
  }

  String detail() {
    return getMessage();
  }
}
