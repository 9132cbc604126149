package org.dutywatch.bench;

import java.util.ArrayList;
import java.util.List;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.domain.mark.Counts;

/**
 * What a board takes.
 *
 * @param rows how many are on it
 * @param cells numbers on these rows other than 0
 * @param bytes of the heap
 */
record BoardSize(long rows, long cells, long bytes) {

  /** Puts what a changelog holds on a board of its own. */
  static BoardSize of(SumsChangelog changelog) {
    List<Board> held = new ArrayList<>(List.of(new Board()));
    long rows = 0;
    long cells = 0;
    for (int i = 0; i < changelog.bench().partitions(); i++) {
      PartialUpdate update = changelog.partition(i, i);
      List<Counts> there = update.rows().values().stream().filter(row -> !row.isEmpty()).toList();
      rows += there.size();
      cells += there.stream().mapToLong(Counts::size).sum();
      held.get(0).publish(update);
    }
    long with = Heap.used();
    held.clear();
    return new BoardSize(rows, cells, with - Heap.used());
  }
}
