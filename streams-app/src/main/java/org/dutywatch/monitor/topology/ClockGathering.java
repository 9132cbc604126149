package org.dutywatch.monitor.topology;

import java.time.Duration;
import java.util.Optional;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.store.FileWalk;
import org.dutywatch.monitor.store.OpenClocks.Extent;
import org.dutywatch.monitor.store.StoredFile;

/**
 * Once history has been read, goes through the files and keeps every clock that runs, a few files
 * at a time, so that events need not wait. What changes from its beginning on is kept as it comes.
 */
final class ClockGathering implements AutoCloseable {
  /** How often it goes on. */
  static final Duration EVERY = Duration.ofMillis(100);

  /** About 15 ms of work. */
  private static final int FILES_AT_A_TIME = 500;

  private final TaskStores stores;
  private final Marker marker;
  private FileWalk walk;

  ClockGathering(TaskStores stores, Marker marker) {
    this.stores = stores;
    this.marker = marker;
  }

  /** Whether all clocks that run are kept. */
  boolean isDone() {
    return stores.deadlines().extent() == Extent.ALL;
  }

  /** Goes on, from the beginning after a restart. */
  void goOn() {
    if (stores.deadlines().extent() == Extent.NONE) {
      stores.deadlines().put(Extent.SOME);
    }
    if (walk == null) {
      walk = stores.files().walk();
    }
    for (int file = 0; file < FILES_AT_A_TIME; file++) {
      Optional<StoredFile> next = walk.next();
      if (next.isEmpty()) {
        stores.deadlines().put(Extent.ALL);
        close();
        return;
      }
      keepClocksOf(next.get());
    }
  }

  private void keepClocksOf(StoredFile file) {
    for (RecordType type : RecordType.values()) {
      for (CaseRecord record : file.records(type)) {
        marker
            .clocks(record, file)
            .forEach(
                (name, was, is) ->
                    is.filter(state -> state.run().isOpen())
                        .ifPresent(state -> stores.deadlines().put(new OpenClock(name, state))));
      }
    }
  }

  @Override
  public void close() {
    if (walk != null) {
      walk.close();
      walk = null;
    }
  }
}
