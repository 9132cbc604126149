package org.dutywatch.proof.simulation.broker;

/** What a transaction can write to, and what is told how it ended. */
interface Participant {

  /** The transaction is over here from now on. */
  void mark(SimulatedTransaction transaction);
}
