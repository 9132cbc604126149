package org.dutywatch.monitor.feeds;

/** A row that no record can be made of. */
final class RowRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RowNote note;

  /** An exception with its place and reason; without a stack trace, bad input is no fault. */
  RowRefusedException(RowNote note) {
    super(note.reason(), null, false, false);
    this.note = note;
  }

  /** Where and why. */
  RowNote note() {
    return note;
  }
}
