package org.dutywatch.monitor.domain.notice;

import java.util.Optional;

/**
 * What has been said of one clock.
 *
 * @param last the kind of the last notice; empty where there was none
 * @param times how many notices there were, those about the past included
 * @param ofThePast whether the last one was about the past
 */
public record Said(Optional<NoticeKind> last, int times, boolean ofThePast) {
  /** Nothing yet. */
  public static final Said NOTHING = new Said(Optional.empty(), 0, false);

  /** With one more notice. */
  public Said and(NoticeKind kind, boolean aboutThePast) {
    return new Said(Optional.of(kind), times + 1, aboutThePast);
  }
}
