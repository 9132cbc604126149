package org.dutywatch.bench.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;

/** Files as plain objects in memory: what folding and marking need of a store, and no more. */
final class PlainFiles {
  private final Map<String, PlainFile> files = new HashMap<>();

  /** The file that a record is in. */
  PlainFile of(RecordId id) {
    return files.computeIfAbsent(id.eventKey(), key -> new PlainFile());
  }

  /** A child's records, or one notification. */
  static final class PlainFile implements ChildFile {
    private final Map<RecordId, CaseRecord> records = new LinkedHashMap<>();

    CaseRecord record(RecordId id) {
      CaseRecord record = records.get(id);
      return record == null ? CaseRecord.empty(id) : record;
    }

    void put(CaseRecord record) {
      records.put(record.id(), record);
    }

    @Override
    public Iterable<CaseRecord> records(RecordType type) {
      List<CaseRecord> some = new ArrayList<>();
      records.forEach(
          (id, record) -> {
            if (id.type() == type) {
              some.add(record);
            }
          });
      return some;
    }
  }
}
