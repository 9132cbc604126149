package org.dutywatch.proof.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.proof.world.Sent;
import org.junit.jupiter.api.Test;

/**
 * The first bug of the monitor that the simulation found, told by hand, so that it is tried
 * whatever the seeds come to mean.
 */
class BeginningGoneTest {
  private static final int INPUTS = 5;
  private static final int MOST_LOGS = 8;
  private static final Step.Poll READ_ALL = new Step.Poll(0, 1_000, 1_000, false, 0);
  private static final Step.Poll UNANSWERED = new Step.Poll(0, 0, 0, false, 0);

  private final List<String> story = new ArrayList<>();

  @Test
  void aBoardThatIsReadAgainKeepsWhatItShowsUntilTheBrokerHasAnswered() {
    List<Step> steps = new ArrayList<>(oneMoreIsReadAndCommitted());
    steps.add(READ_ALL);
    steps.addAll(oneMoreIsReadAndCommitted());
    steps.add(new Step.Compact(0, 0, false, 100, true)); // begins where it ended when it was read
    steps.add(new Step.LongPause(0, 0, 0));
    steps.add(UNANSWERED);
    steps.add(READ_ALL);

    new Simulation(scenario(steps), new PolicyShelf(), story::add).run();

    assertThat(story).anyMatch(line -> line.startsWith(UNANSWERED + ": nothing to show"));
    assertThat(story)
        .filteredOn(line -> line.startsWith(READ_ALL + ": shows"))
        .as("what was read first, and again with what came since")
        .hasSize(2);
  }

  private static List<Step> oneMoreIsReadAndCommitted() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Send(1));
    IntStream.range(0, INPUTS).forEach(input -> steps.add(new Step.Read(0, 0, 0, input, 1)));
    steps.add(new Step.Commit(0, 0));
    steps.addAll(Collections.nCopies(MOST_LOGS, new Step.Mark(0)));
    return steps;
  }

  private static Scenario scenario(List<Step> steps) {
    Sent refused =
        new Sent(
            "referrals",
            Optional.empty(),
            Optional.of(Bytes.wrap("no event".getBytes(UTF_8))),
            Map.of(),
            0);
    return new Scenario(
        1,
        1,
        "england-current",
        false,
        List.of(LocalDate.of(2026, 11, 2)),
        List.of(refused, refused),
        steps);
  }
}
