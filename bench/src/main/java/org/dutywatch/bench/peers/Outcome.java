package org.dutywatch.bench.peers;

import java.util.List;

/**
 * What one contender took for one set of events.
 *
 * @param name of the contender
 * @param events how many there were
 * @param rightAfterNanos from the start of the process until its figures were right
 * @param freshAfterNanos for each of some further events, from sending it until figures that hold
 *     it were answered
 * @param memory after all that
 */
record Outcome(
    String name, long events, long rightAfterNanos, List<Long> freshAfterNanos, Memory memory) {

  /** The list is put in order. */
  Outcome {
    freshAfterNanos = freshAfterNanos.stream().sorted().toList();
  }

  /** The duration that this share of the further events did not exceed, in milliseconds. */
  double freshMillis(double share) {
    int place = (int) Math.ceil(share * freshAfterNanos.size()) - 1;
    return freshAfterNanos.get(place) / 1e6;
  }

  double rightAfterSeconds() {
    return rightAfterNanos / 1e9;
  }
}
