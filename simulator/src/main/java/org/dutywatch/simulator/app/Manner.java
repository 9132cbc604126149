package org.dutywatch.simulator.app;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dutywatch.events.Statement;

/**
 * How a simulation is played, beside its pace.
 *
 * @param mostEvents after how many facts it ends; empty for no end
 * @param longest after how long it ends, in real time; empty for no end
 * @param ticks whether the clock's ticks are sent
 * @param witness told of every fact that is sent, in the thread that plays
 */
public record Manner(
    OptionalLong mostEvents,
    Optional<Duration> longest,
    boolean ticks,
    Consumer<Statement> witness) {

  /** Without bounds and witness, with ticks. */
  public static Manner usual() {
    return new Manner(OptionalLong.empty(), Optional.empty(), true, any -> {});
  }
}
