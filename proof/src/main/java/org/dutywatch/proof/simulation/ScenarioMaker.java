package org.dutywatch.proof.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.dutywatch.proof.simulation.stream.PlannedFault;
import org.dutywatch.proof.world.Sent;
import org.dutywatch.proof.world.World;

/**
 * Makes scenarios: the events of a world, sent in some order and more than once, and what happens.
 */
final class ScenarioMaker {
  private static final long OTHER_THAN_THE_WORLD = 0x5DEECE66DL;

  private final Random lot;

  private ScenarioMaker(Random lot) {
    this.lot = lot;
  }

  /** The scenario of a seed. */
  static Scenario of(long seed) {
    return new ScenarioMaker(new Random(seed ^ OTHER_THAN_THE_WORLD)).scenario(World.of(seed));
  }

  private Scenario scenario(World world) {
    List<Sent> sent = sentAgain(world.sent());
    return new Scenario(
        world.seed(),
        1 + lot.nextInt(4),
        world.policy(),
        world.clockInUse(),
        world.days(),
        sent,
        steps(sent.size()));
  }

  /** Some records are sent again, at once or much later. */
  private List<Sent> sentAgain(List<Sent> once) {
    List<Sent> sent = new ArrayList<>(once);
    for (int again = lot.nextInt(1 + once.size() / 4); again > 0; again--) {
      sent.add(lot.nextInt(sent.size() + 1), once.get(lot.nextInt(once.size())));
    }
    return sent;
  }

  private List<Step> steps(int records) {
    boolean torn = lot.nextBoolean();
    List<Supplier<Step>> course = course(torn);
    List<Supplier<Step>> trouble = trouble();
    int troubled = trouble.isEmpty() ? 0 : 2 + lot.nextInt(20);
    List<Step> steps = new ArrayList<>();
    for (int left = 10 + records * (2 + lot.nextInt(3)); left > 0; left--) {
      steps.add(oneOf(lot.nextInt(100) < troubled ? trouble : course).get());
    }
    return steps;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(lot.nextInt(choices.size()));
  }

  private int any() {
    return lot.nextInt(1_000);
  }

  /** Small numbers more often than large ones. */
  private int few() {
    return 1 + lot.nextInt(1 + lot.nextInt(8));
  }

  /** What happens all the time; in one scenario more of this, in another more of that. */
  private List<Supplier<Step>> course(boolean torn) {
    List<Supplier<Step>> all = new ArrayList<>();
    often(all, () -> new Step.Send(few()));
    often(all, () -> new Step.Read(any(), any(), any(), any(), few()));
    often(all, () -> new Step.Read(any(), any(), any(), any(), few()));
    often(all, () -> new Step.Commit(any(), any()));
    often(all, () -> new Step.Mark(any()));
    often(all, () -> new Step.LookAtTheTime(any(), any()));
    often(all, () -> poll(torn));
    often(all, () -> new Step.RunFull(any(), any(), few() + lot.nextInt(10), any()));
    often(all, () -> lot.nextInt(8) == 0 ? new Step.Check(any(), lot.nextLong()) : poll(torn));
    return all;
  }

  private void often(List<Supplier<Step>> all, Supplier<Step> step) {
    all.addAll(Collections.nCopies(oneOf(List.of(1, 4, 4, 4, 12)), step));
  }

  private Step.Poll poll(boolean torn) {
    int records = lot.nextInt(10) == 0 ? 0 : most(torn);
    return new Step.Poll(any(), records, most(torn), lot.nextInt(3) == 0, lot.nextLong());
  }

  private int most(boolean torn) {
    return torn ? few() : 1 + lot.nextInt(60);
  }

  /** What goes wrong, and what is rare; in each scenario some of it. */
  private List<Supplier<Step>> trouble() {
    List<Supplier<Step>> all = new ArrayList<>();
    all.add(() -> new Step.Crash(any(), any()));
    all.add(() -> new Step.Replace(any(), any()));
    all.add(() -> new Step.ReadReplaced(any(), any(), any(), few()));
    all.add(() -> new Step.CommitReplaced(any()));
    all.add(() -> new Step.Expire(any()));
    all.add(() -> new Step.Rebalance(any(), 1 + lot.nextInt(3)));
    all.add(() -> new Step.Fail(any(), any(), lot.nextBoolean(), lot.nextInt(12), fault()));
    all.add(() -> new Step.FeedFails(any()));
    all.add(() -> new Step.Kill(any(), 1 + lot.nextInt(3)));
    all.add(() -> new Step.Compact(any(), any(), lot.nextBoolean(), part(), lot.nextBoolean()));
    all.add(() -> new Step.LongPause(any(), any(), part()));
    all.add(() -> new Step.ChangePolicy(any(), 1 + lot.nextInt(2)));
    all.removeIf(trouble -> lot.nextBoolean());
    all.add(() -> new Step.HistoryIsRead(any())); // nothing falls due before
    return all;
  }

  /** Some part in percent; often all of it. */
  private int part() {
    return lot.nextBoolean() ? 100 : lot.nextInt(101);
  }

  private PlannedFault fault() {
    return oneOf(List.of(PlannedFault.values()));
  }
}
