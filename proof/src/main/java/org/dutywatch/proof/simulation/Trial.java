package org.dutywatch.proof.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dutywatch.proof.world.Shrink;

/**
 * Tries scenarios. Of one that fails it finds a small part that still does, and tells its story.
 */
public final class Trial {
  private final PolicyShelf policies = new PolicyShelf();

  /** Tries one seed. The story of its failure; empty where every promise held. */
  public Optional<String> failure(long seed) {
    Scenario scenario = ScenarioMaker.of(seed);
    return broken(scenario, told -> {}).map(failure -> story(scenario));
  }

  private Optional<RuntimeException> broken(Scenario scenario, Consumer<String> story) {
    try {
      new Simulation(scenario, policies, story).run();
      return Optional.empty();
    } catch (RuntimeException failure) { // whatever it is, the stream would have stopped
      return Optional.of(failure);
    }
  }

  private String story(Scenario failing) {
    Scenario smaller = smallest(failing);
    List<String> lines = new ArrayList<>();
    lines.add("Replay: ./dutywatch prove simulation --seed " + failing.seed());
    lines.add(
        "Found with %d records and %d steps; %d records and %d steps are enough."
            .formatted(
                failing.sent().size(),
                failing.steps().size(),
                smaller.sent().size(),
                smaller.steps().size()));
    lines.add(
        "%d partitions, policy %s, %s"
            .formatted(
                smaller.partitions(),
                smaller.policy(),
                smaller.clockInUse() ? "event clock" : "wall clock"));
    lines.add("");
    RuntimeException failure = broken(smaller, lines::add).orElseThrow();
    lines.add("");
    lines.add(failure instanceof BrokenPromiseException ? failure.getMessage() : stackOf(failure));
    return String.join("\n", lines);
  }

  private static String stackOf(RuntimeException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** Fewer steps and fewer records in turn, as long as that helps. */
  private Scenario smallest(Scenario failing) {
    Scenario smallest = failing;
    int before;
    do {
      before = smallest.steps().size() + smallest.sent().size();
      Scenario withAllSent = smallest;
      smallest =
          smallest.withSteps(
              Shrink.toSmallest(smallest.steps(), some -> fails(withAllSent.withSteps(some))));
      Scenario withAllSteps = smallest;
      smallest =
          smallest.withSent(
              Shrink.toSmallest(smallest.sent(), some -> fails(withAllSteps.withSent(some))));
    } while (smallest.steps().size() + smallest.sent().size() < before);
    return smallest;
  }

  private boolean fails(Scenario scenario) {
    return broken(scenario, told -> {}).isPresent();
  }
}
