package org.dutywatch.bench;

import java.util.List;
import java.util.Locale;
import org.dutywatch.monitor.board.Board;

/** Fills a board with copies of a council, as far as there is memory. */
final class Room {
  private static final long MEGABYTE = 1 << 20;

  /** For the monitor beside the board, and for what is in the making. */
  private static final long LEFT_FREE = 768 * MEGABYTE;

  private final CouncilCopies copies;

  Room(CouncilCopies copies) {
    this.copies = copies;
  }

  /**
   * Puts a copy on the board for each authority.
   *
   * @throws NotMeasuredException where there is not enough memory, as the first copy tells
   */
  void fill(Board board, List<String> authorities) {
    long before = Heap.used();
    for (int i = 0; i < authorities.size(); i++) {
      copies.put(board, authorities.get(i));
      if (i == 0) {
        check(Heap.used() - before, authorities.size());
      }
    }
  }

  private static void check(long ofOne, int number) {
    long needed = ofOne * number + LEFT_FREE;
    long there = Runtime.getRuntime().maxMemory() - Heap.used();
    if (needed > there) {
      throw new NotMeasuredException(
          String.format(
              Locale.ROOT,
              "The heap is too small: %d councils of %d MB each, and %d MB beside, do not go into"
                  + " %d MB. Give it more with -Xmx in DUTYWATCH_JAVA_OPTS.",
              number,
              ofOne / MEGABYTE,
              LEFT_FREE / MEGABYTE,
              there / MEGABYTE));
    }
  }
}
