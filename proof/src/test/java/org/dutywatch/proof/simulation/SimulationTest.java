package org.dutywatch.proof.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final int KNOWN_SEEDS = 200;
  private static final int FRESH_SEEDS = 100;

  private final Trial trial = new Trial();

  @Test
  void anyOrderAnyRepetitionAndAnyCrashGiveTheBoardThatTheOracleWorksOut() {
    everyPromiseHolds(1, KNOWN_SEEDS);
  }

  @Test
  void soTheyDoWithSeedsThatNobodyHasTried() {
    everyPromiseHolds(ThreadLocalRandom.current().nextLong(1L << 40), FRESH_SEEDS);
  }

  private void everyPromiseHolds(long first, int seeds) {
    for (long seed = first; seed < first + seeds; seed++) {
      assertThat(trial.failure(seed)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aSeedAlwaysGoesTheSameWay() {
    assertThat(story(7)).isEqualTo(story(7)).hasSizeGreaterThan(10);
  }

  private static List<String> story(long seed) {
    List<String> story = new ArrayList<>();
    new Simulation(ScenarioMaker.of(seed), new PolicyShelf(), story::add).run();
    return story;
  }
}
