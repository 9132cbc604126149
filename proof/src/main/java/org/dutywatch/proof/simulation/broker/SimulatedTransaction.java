package org.dutywatch.proof.simulation.broker;

import java.util.ArrayList;
import java.util.List;

/**
 * A transaction of one producer. How it ends is decided at one moment, but each log that it wrote
 * to learns of it at another: by its marker.
 */
public final class SimulatedTransaction {
  /** What is written outside any transaction. */
  static final SimulatedTransaction NONE = new SimulatedTransaction(Fate.COMMITTED);

  private final List<Participant> notMarked = new ArrayList<>();
  private Fate fate;

  /** How a transaction ends. */
  public enum Fate {
    OPEN,
    COMMITTED,
    ABORTED
  }

  SimulatedTransaction() {
    this(Fate.OPEN);
  }

  private SimulatedTransaction(Fate fate) {
    this.fate = fate;
  }

  void writesTo(Participant participant) {
    if (fate != Fate.OPEN) {
      throw new IllegalStateException("nothing can be written to a transaction that has ended");
    }
    if (!notMarked.contains(participant)) {
      notMarked.add(participant);
    }
  }

  /** How it has ended, if it has. */
  public Fate fate() {
    return fate;
  }

  /** Ends it: from now on nothing can change how. */
  public void end(Fate how) {
    if (fate != Fate.OPEN || how == Fate.OPEN) {
      throw new IllegalStateException("a transaction ends once");
    }
    fate = how;
  }

  /** Whether anything was written in it whose marker is still to come. */
  public boolean isAwaited() {
    return !notMarked.isEmpty();
  }

  /** Writes one of the markers that are to come. */
  public void markOne(int which) {
    notMarked.remove(Math.floorMod(which, notMarked.size())).mark(this);
  }

  /** Writes all markers that are to come. */
  public void markAll() {
    while (isAwaited()) {
      markOne(0);
    }
  }
}
