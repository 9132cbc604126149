package org.dutywatch.bench.parts;

import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.SumChanges;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumStore;

/** Reads and writes for each event what the stream does in the stores of files and sums. */
final class Keeping {
  private final FileStore files;
  private final SumStore sums;
  private long next;

  Keeping(KeyValueStore<Bytes, byte[]> files, KeyValueStore<Bytes, byte[]> sums) {
    this.files = new FileStore(files);
    this.sums = new SumStore(sums);
  }

  /** Keeps what an event has brought about, and gives its record as it was kept before. */
  CaseRecord keep(Statement statement, Folding.Outcome outcome) {
    RecordId id = statement.record();
    CaseRecord before = files.fileOf(id).record(id);
    FeedKey feed = new FeedKey(id.type().feed(), id.authority());
    FeedCounts arrivals =
        sums.arrivals(feed)
            .accepted(outcome.arrival(), Optional.of(statement.time()), statement.recordedTime());
    SumChanges changes = sums.change();
    outcome.marks().forEachRow(changes::add);
    if (outcome.changes()) {
      files.put(outcome.after());
    }
    sums.put(changes);
    next++;
    sums.put(new Arrivals(feed, arrivals, next));
    return before;
  }
}
