package org.dutywatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;

/**
 * What a board was seen to hold, one look after the other: the first before anything was sent, the
 * last when all had arrived. For one thread at a time.
 */
final class Looks {
  private final List<Look> looks = new ArrayList<>();

  /**
   * One look, at one state of the board.
   *
   * @param nanos when it was over
   * @param position how far the board held the inputs
   * @param figure the figure of the probes
   */
  record Look(long nanos, Position position, long figure) {}

  void add(Look look) {
    looks.add(look);
  }

  /**
   * How long each message took from when it was due to the end of the first look at a board that
   * held it.
   *
   * @throws NotMeasuredException where the board held a message and not its figure, or the other
   *     way round
   */
  Histogram delays(Sent sent) {
    Histogram delays = Delays.none();
    long[] probes = new long[looks.size()];
    for (Map.Entry<InputPartition, List<Sent.One>> partition : sent.byPartition().entrySet()) {
      int look = 0;
      for (Sent.One one : partition.getValue()) {
        while (next(look, partition.getKey()) <= one.offset()) {
          look++;
        }
        Delays.add(delays, one.dueNanos(), looks.get(look).nanos());
        probes[look] += one.probe() ? 1 : 0;
      }
    }
    compareFigures(probes);
    return delays;
  }

  private long next(int look, InputPartition partition) {
    return looks.get(look).position().next().getOrDefault(partition, 0L);
  }

  /** The position says which probes the board holds, and the figure must be just so many more. */
  private void compareFigures(long[] newProbes) {
    long expected = looks.get(0).figure();
    for (int i = 0; i < newProbes.length; i++) {
      expected += newProbes[i];
      if (looks.get(i).figure() != expected) {
        throw new NotMeasuredException(
            "The board's position covered "
                + expected
                + " probes, and its figure counted "
                + looks.get(i).figure()
                + ".");
      }
    }
  }
}
