package org.dutywatch.monitor.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.quality.FindingKind;

/** The board, as the API asks it. Called from many threads at once. */
public interface BoardReader {

  /** An indicator over a window. The basis matters to clocks alone. */
  IndicatorFigures indicator(
      Indicator indicator, Basis basis, Span window, Slice slice, LocalDate today);

  /** An indicator over each of some steps, in their order. */
  List<SeriesPoint> series(
      Indicator indicator, Basis basis, List<Span> steps, Slice slice, LocalDate today);

  /** The open clocks of one kind on a day. */
  ClockFigures clock(Indicator clock, LocalDate at, Slice slice, LocalDate today);

  /** How long the clocks that stopped in a window took. */
  Durations durations(Indicator clock, Span window, Slice slice);

  /** How much is doubtful today, by kind, 0 included; of one authority, or of all. */
  Map<FindingKind, Long> findings(Optional<String> authority, LocalDate today);

  /**
   * Asks several questions of one state of the board. Nothing changes meanwhile, so it must be
   * brief and wait for nothing.
   */
  <T> T atOnce(Supplier<T> questions);

  /** A number that changes whenever the board changes; of this run of the monitor alone. */
  long version();

  /** How far the inputs are held. */
  Position position();

  /** What arrived, by feed and authority. */
  Map<FeedKey, FeedCounts> feeds();

  /**
   * Waits until the board changes.
   *
   * @param seen the version that the asker has seen
   * @param atMost how long to wait
   * @return the version that it has now; the same where it has not changed in that time, and where
   *     the waiting thread is interrupted, which it then stays
   */
  long awaitChange(long seen, Duration atMost);

  /**
   * Waits until the board holds a position.
   *
   * @param atMost how long to wait; zero asks without waiting
   * @return whether it holds it now
   */
  boolean awaitPosition(Position position, Duration atMost) throws InterruptedException;

  /**
   * Why no figure can be answered yet, in a sentence. Empty from the moment that the board was
   * first complete, and for good: later troubles do not take figures away.
   */
  Optional<String> notYetComplete();
}
