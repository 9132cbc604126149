package org.dutywatch.monitor.app;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dutywatch.monitor.api.BoardReader;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.quality.FindingKind;

/** Answers the API's questions from the board. Safe to share. */
public final class BoardAnswers implements BoardReader {
  private final Board board;
  private final Figures figures;
  private final Supplier<Optional<String>> notYetComplete;

  /**
   * Answers from a board.
   *
   * @param figures of that board
   * @param notYetComplete why no figure can be answered yet; empty where it can
   */
  public BoardAnswers(Board board, Figures figures, Supplier<Optional<String>> notYetComplete) {
    this.board = board;
    this.figures = figures;
    this.notYetComplete = notYetComplete;
  }

  @Override
  public IndicatorFigures indicator(
      Indicator indicator, Basis basis, Span window, Slice slice, LocalDate today) {
    return figures.indicator(indicator, basis, window, slice, today);
  }

  @Override
  public List<SeriesPoint> series(
      Indicator indicator, Basis basis, List<Span> steps, Slice slice, LocalDate today) {
    return figures.series(indicator, basis, steps, slice, today);
  }

  @Override
  public ClockFigures clock(Indicator clock, LocalDate at, Slice slice, LocalDate today) {
    return figures.clock(clock, at, slice, today);
  }

  @Override
  public Durations durations(Indicator clock, Span window, Slice slice) {
    return figures.durations(clock, window, slice);
  }

  @Override
  public Map<FindingKind, Long> findings(Optional<String> authority, LocalDate today) {
    return figures.findings(authority, today);
  }

  @Override
  public <T> T atOnce(Supplier<T> questions) {
    return board.atOnce(questions);
  }

  @Override
  public long version() {
    return board.version();
  }

  @Override
  public Position position() {
    return board.position();
  }

  @Override
  public Map<FeedKey, FeedCounts> feeds() {
    return board.feeds();
  }

  @Override
  public long awaitChange(long seen, Duration atMost) {
    return board.awaitChange(seen, atMost);
  }

  @Override
  public boolean awaitPosition(Position position, Duration atMost) {
    return board.awaitPosition(position, atMost);
  }

  @Override
  public Optional<String> notYetComplete() {
    return notYetComplete.get();
  }
}
