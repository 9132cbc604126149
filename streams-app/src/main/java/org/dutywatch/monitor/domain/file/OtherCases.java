package org.dutywatch.monitor.domain.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;

/**
 * A child's file as it stands, but for one record. Reads from the file only what is asked for, and
 * once. Not thread-safe; lives no longer than one change.
 */
final class OtherCases {
  private final ChildFile file;
  private final RecordId butFor;
  private final Map<RecordType, List<Case>> read = new EnumMap<>(RecordType.class);

  OtherCases(ChildFile file, RecordId butFor) {
    this.file = file;
    this.butFor = butFor;
  }

  RecordId butFor() {
    return butFor;
  }

  List<Case> of(RecordType type) {
    return read.computeIfAbsent(type, this::read);
  }

  private List<Case> read(RecordType type) {
    List<Case> cases = new ArrayList<>();
    for (CaseRecord record : file.records(type)) {
      if (!record.id().equals(butFor)) {
        Case.of(record).ifPresent(cases::add);
      }
    }
    return cases;
  }
}
