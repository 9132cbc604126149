package org.dutywatch.monitor.notify;

import java.time.Instant;

/** When somebody is told of something. */
public record Timetable(Rhythm rhythm, QuietHours quiet) {

  /**
   * When a notice goes out.
   *
   * @param at not before this
   * @param together whether it goes in a digest, with others of that time
   */
  public record Release(Instant at, boolean together) {}

  /** When a notice goes out that arrived at an instant; never sooner for one that arrived later. */
  public Release of(Instant arrival) {
    Instant next = rhythm.next(arrival);
    Instant at = quiet.endFrom(next);
    return new Release(at, !(rhythm instanceof Rhythm.AtOnce) || at.isAfter(next));
  }

  /** Whether something may go out now, such as what could not be delivered before. */
  public boolean open(Instant now) {
    return quiet.endFrom(now).equals(now);
  }
}
