package org.dutywatch.monitor.domain.file;

import java.util.List;
import java.util.Optional;
import org.dutywatch.events.RecordType;

/**
 * The records kept of one child, as marks of one record need to know of the others. Nothing is
 * matched across authorities. For a notification, which has no siblings, it is empty.
 */
public interface ChildFile {
  /** The file of someone nothing is known of. */
  ChildFile EMPTY =
      new ChildFile() {
        @Override
        public Iterable<CaseRecord> records(RecordType type) {
          return List.of();
        }

        @Override
        public Optional<CaseRecord> record(RecordType type, String subject) {
          return Optional.empty();
        }
      };

  /** The child's records of a type, in any order. */
  Iterable<CaseRecord> records(RecordType type);

  /** The child's record of a type and subject. */
  Optional<CaseRecord> record(RecordType type, String subject);
}
