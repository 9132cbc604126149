package org.dutywatch.monitor.domain.file;

import org.dutywatch.events.RecordType;

/**
 * The records kept of one child, as marks of one record need to know of the others. Nothing is
 * matched across authorities. A notification is a file of its own.
 */
public interface ChildFile {
  /** The child's records of a type, in any order. */
  Iterable<CaseRecord> records(RecordType type);
}
