package org.dutywatch.monitor.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dutywatch.monitor.api.NowSource;
import org.dutywatch.monitor.board.Board;

/** The one place that "now" comes from. */
final class Now implements NowSource {
  private final ClockSetting setting;
  private final InstantSource systemClock;
  private final Board board;

  /** Now by a setting; ticks come with the board. */
  Now(ClockSetting setting, InstantSource systemClock, Board board) {
    this.setting = setting;
    this.systemClock = systemClock;
    this.board = board;
  }

  @Override
  public Optional<Instant> now() {
    if (setting instanceof ClockSetting.Fixed fixed) {
      return Optional.of(fixed.at());
    }
    return setting instanceof ClockSetting.Event
        ? board.lastTick()
        : Optional.of(systemClock.instant());
  }

  @Override
  public Instant systemNow() {
    return systemClock.instant();
  }

  @Override
  public String clock() {
    return setting.toString();
  }
}
