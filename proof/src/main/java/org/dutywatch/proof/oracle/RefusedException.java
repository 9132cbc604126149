package org.dutywatch.proof.oracle;

/** An event that the contract refuses; the message names the field and what was expected. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
