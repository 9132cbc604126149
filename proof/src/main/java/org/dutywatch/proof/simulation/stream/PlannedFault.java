package org.dutywatch.proof.simulation.stream;

import org.apache.kafka.streams.errors.ProcessorStateException;

/** A fault of a store that the scenario asked for. */
public enum PlannedFault {
  /** A fault of the monitor's own, before it has written anything. */
  OURS_ON_READ,
  /** The store cannot be read. */
  STORE_ON_READ,
  /** A fault of the monitor's own while it writes. */
  OURS_ON_WRITE,
  /** The store cannot be written. */
  STORE_ON_WRITE;

  private static final String MESSAGE = "planned";

  boolean onRead() {
    return this == OURS_ON_READ || this == STORE_ON_READ;
  }

  RuntimeException exception() {
    return this == OURS_ON_READ || this == OURS_ON_WRITE
        ? new IllegalStateException(MESSAGE)
        : new ProcessorStateException(MESSAGE);
  }

  static boolean isPlanned(RuntimeException fault) {
    return MESSAGE.equals(fault.getMessage());
  }
}
