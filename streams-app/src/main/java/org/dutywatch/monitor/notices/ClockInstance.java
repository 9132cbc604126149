package org.dutywatch.monitor.notices;

import org.dutywatch.events.Notice;

/**
 * One clock of one record, as one generation of figures sees it.
 *
 * @param source the generation
 * @param clock what the ids of all notices about it begin with
 */
public record ClockInstance(String source, String clock) {
  private static final char BEFORE_SEQUENCE = '.';

  /** The clock that a notice is about. */
  public static ClockInstance of(Notice notice) {
    return of(notice.source(), notice.id());
  }

  /** The clock that a notice of this id is about. */
  public static ClockInstance of(String source, String id) {
    return new ClockInstance(source, id.substring(0, Math.max(0, id.lastIndexOf(BEFORE_SEQUENCE))));
  }
}
