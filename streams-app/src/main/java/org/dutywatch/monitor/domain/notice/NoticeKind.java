package org.dutywatch.monitor.domain.notice;

import java.util.List;
import java.util.Optional;

/** What a notice says of a clock. */
public enum NoticeKind {
  /** It falls due today or within two working days. */
  DUE_SOON("clock.due-soon"),
  /** Its due date went by. */
  BREACHED("clock.breached"),
  /** It turned out to have been met, not to be due yet, or not to run at all. */
  BREACH_WITHDRAWN("clock.breach-withdrawn");

  private final String label;

  NoticeKind(String label) {
    this.label = label;
  }

  /** The type of its event. */
  public String label() {
    return label;
  }

  /**
   * What is to be said of a clock now, in order; never the same again.
   *
   * @param last what was said of it last
   */
  public static List<NoticeKind> next(Optional<NoticeKind> last, Situation situation) {
    boolean saidBreached = last.equals(Optional.of(BREACHED));
    return switch (situation) {
      case BREACHED -> saidBreached ? List.of() : List.of(BREACHED);
      case CALM -> saidBreached ? List.of(BREACH_WITHDRAWN) : List.of();
      case DUE_SOON -> {
        if (saidBreached) {
          yield List.of(BREACH_WITHDRAWN, DUE_SOON);
        }
        yield last.equals(Optional.of(DUE_SOON)) ? List.of() : List.of(DUE_SOON);
      }
    };
  }
}
