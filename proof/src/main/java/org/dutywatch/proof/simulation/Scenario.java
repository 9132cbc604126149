package org.dutywatch.proof.simulation;

import java.time.LocalDate;
import java.util.List;
import org.dutywatch.proof.world.Sent;

/**
 * What is sent, and what happens, step by step. The same scenario always goes the same way.
 *
 * @param seed makes it again
 * @param partitions of each topic of facts
 * @param policy of the monitor that is there from the beginning
 * @param clockInUse whether the monitors run on the event clock
 * @param days worth asking about
 * @param sent records in the order in which they are sent
 * @param steps what happens; after the last one everything is read, and nothing goes wrong any more
 */
record Scenario(
    long seed,
    int partitions,
    String policy,
    boolean clockInUse,
    List<LocalDate> days,
    List<Sent> sent,
    List<Step> steps) {

  /** The lists are copied. */
  Scenario {
    days = List.copyOf(days);
    sent = List.copyOf(sent);
    steps = List.copyOf(steps);
  }

  Scenario withSent(List<Sent> others) {
    return new Scenario(seed, partitions, policy, clockInUse, days, others, steps);
  }

  Scenario withSteps(List<Step> others) {
    return new Scenario(seed, partitions, policy, clockInUse, days, sent, others);
  }
}
