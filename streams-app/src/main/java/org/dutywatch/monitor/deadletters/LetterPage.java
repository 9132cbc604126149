package org.dutywatch.monitor.deadletters;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some letters, the oldest first.
 *
 * @param letters those that were found, which may be none though there are more further on
 * @param next where to go on: for each partition the offset that comes next; empty where there are
 *     no more
 */
public record LetterPage(List<Envelope> letters, Optional<Map<Integer, Long>> next) {
  /** What is given is copied. */
  public LetterPage {
    letters = List.copyOf(letters);
    next = next.map(Map::copyOf);
  }
}
