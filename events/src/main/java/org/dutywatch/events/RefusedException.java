package org.dutywatch.events;

/** An event that cannot be accepted; says why. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /**
   * An exception that carries this refusal. It has no stack trace: bad input is no fault of ours.
   */
  public RefusedException(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }
}
