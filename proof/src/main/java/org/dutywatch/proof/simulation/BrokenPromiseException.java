package org.dutywatch.proof.simulation;

/** Something that the monitor promises did not hold. The message says what. */
final class BrokenPromiseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenPromiseException(String message) {
    super(message);
  }

  /** Throws where something that must hold does not. */
  static void unless(boolean holds, String promise) {
    if (!holds) {
      throw new BrokenPromiseException(promise);
    }
  }
}
