package org.dutywatch.proof.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    boolean troubled = lot.nextInt(8) > 0;
    boolean tornOften = lot.nextBoolean();
    List<Step> steps = new ArrayList<>();
    for (int left = 10 + records * (2 + lot.nextInt(3)); left > 0; left--) {
      steps.add(lot.nextInt(100) < (troubled ? 12 : 1) ? trouble() : course(tornOften));
    }
    return steps;
  }

  private int any() {
    return lot.nextInt(1_000);
  }

  /** Small numbers more often than large ones. */
  private int few() {
    return 1 + lot.nextInt(1 + lot.nextInt(8));
  }

  /** What happens all the time. */
  private Step course(boolean torn) {
    return switch (lot.nextInt(12)) {
      case 0, 1 -> new Step.Send(few());
      case 2, 3, 4 -> new Step.Read(any(), any(), any(), any(), few());
      case 5, 6 -> new Step.Commit(any(), any());
      case 7, 8 -> new Step.Mark(any());
      case 9, 10 -> poll(torn);
      default ->
          lot.nextInt(4) == 0
              ? new Step.Check(any(), lot.nextLong())
              : new Step.RunFull(any(), any(), few() + lot.nextInt(10), any());
    };
  }

  private Step.Poll poll(boolean torn) {
    int records = lot.nextInt(10) == 0 ? 0 : most(torn);
    return new Step.Poll(any(), records, most(torn), lot.nextInt(3) == 0, lot.nextLong());
  }

  private int most(boolean torn) {
    return torn ? few() : 1 + lot.nextInt(60);
  }

  /** What goes wrong, and what is rare. */
  private Step trouble() {
    return switch (lot.nextInt(14)) {
      case 0, 1 -> new Step.Crash(any(), any());
      case 2 -> new Step.Replace(any(), any());
      case 3 -> new Step.ReadReplaced(any(), any(), any(), few());
      case 4 -> new Step.CommitReplaced(any());
      case 5, 6 -> new Step.Expire(any());
      case 7 -> new Step.Rebalance(any(), 1 + lot.nextInt(3));
      case 8 -> new Step.Fail(any(), any(), lot.nextBoolean(), lot.nextInt(12), fault());
      case 9 -> new Step.FeedFails(any());
      case 10 -> new Step.Kill(any(), 1 + lot.nextInt(3));
      case 11 ->
          new Step.Compact(any(), any(), lot.nextBoolean(), lot.nextInt(101), lot.nextBoolean());
      case 12 -> new Step.LongPause(any(), any(), lot.nextInt(101));
      default -> new Step.ChangePolicy(any(), 1 + lot.nextInt(2));
    };
  }

  private PlannedFault fault() {
    PlannedFault[] faults = PlannedFault.values();
    return faults[lot.nextInt(faults.length)];
  }
}
