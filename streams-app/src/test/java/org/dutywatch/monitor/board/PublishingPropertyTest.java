package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However the same sums arrive, the board tells the same. */
class PublishingPropertyTest {
  private static final int PARTITIONS = 3;
  private static final Span ALL = new Span(ClockStories.FIRST, ClockStories.LAST);
  private static final Slice BY_ALL =
      SmallBoard.by(Dimension.AUTHORITY, Dimension.LOCALITY, Dimension.TEAM);
  private static final Slice BY_AUTHORITY = SmallBoard.by(Dimension.AUTHORITY);
  private static final int DECISION = SmallPolicy.number(SmallPolicy.DECISION);

  @Provide
  Arbitrary<List<ClockStory>> clocks() {
    return ClockStories.any();
  }

  @Property(tries = 300)
  void piecewiseOrTwiceOrFromTheBeginningItIsTheSameBoard(
      @ForAll("clocks") List<ClockStory> clocks,
      @ForAll("clocks") List<ClockStory> mistakes,
      @ForAll long seed) {
    List<PartialSums> sums = IntStream.range(0, PARTITIONS).mapToObj(PartialSums::new).toList();
    Board board = new Board();
    Random random = new Random(seed);

    // mistakes are entered first, then taken back one by one among the right ones
    mistakes.forEach(clock -> enter(sums, clock, 1));
    publish(board, sums, random);
    for (int i = 0; i < Math.max(clocks.size(), mistakes.size()); i++) {
      if (i < clocks.size()) {
        enter(sums, clocks.get(i), 1);
      }
      if (i < mistakes.size()) {
        enter(sums, mistakes.get(i), -1);
      }
      if (random.nextInt(3) == 0) {
        publish(board, sums, random);
      }
    }
    board.publish(sums.stream().map(each -> each.changes(Position.START)).toList());

    assertThat(everythingTold(board, BY_ALL)).isEqualTo(everythingTold(atOnce(clocks), BY_ALL));
    assertThat(totals(everythingTold(board, Slice.WHOLE)))
        .isEqualTo(totals(everythingTold(board, BY_ALL)));
    assertThat(totals(everythingTold(board, BY_AUTHORITY)))
        .isEqualTo(totals(everythingTold(board, BY_ALL)));
  }

  private static void enter(List<PartialSums> sums, ClockStory clock, long number) {
    clock.enter(sums.get(partitionOf(clock)), DECISION, false, number);
  }

  private static int partitionOf(ClockStory clock) {
    return Math.floorMod(clock.start().getDayOfYear() + clock.due().getDayOfYear(), PARTITIONS);
  }

  /** Some partitions, each with what changed or with all there is, together or one by one. */
  private static void publish(Board board, List<PartialSums> sums, Random random) {
    List<PartialUpdate> updates = new ArrayList<>();
    for (PartialSums each : sums) {
      int chosen = random.nextInt(4);
      if (chosen == 1) {
        updates.add(each.everything(Position.START));
      } else if (chosen > 1) {
        updates.add(each.changes(Position.START));
      }
    }
    if (random.nextBoolean()) {
      board.publish(updates);
    } else {
      updates.forEach(board::publish);
    }
  }

  private static Board atOnce(List<ClockStory> clocks) {
    PartialSums sums = new PartialSums(0);
    clocks.forEach(clock -> clock.enter(sums, DECISION, false, 1));
    Board board = new Board();
    board.publish(sums.everything(Position.START));
    return board;
  }

  private static Told everythingTold(Board board, Slice slice) {
    Figures figures = new Figures(board, SmallPolicy.POLICY, SmallPolicy.CALENDAR);
    LocalDate today = LocalDate.parse("2011-01-05");
    List<SeriesPoint> shares = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      shares.addAll(figures.series(SmallPolicy.DECISION, basis, Steps.DAY.cut(ALL), slice, today));
    }
    return new Told(
        shares,
        ALL.from()
            .datesUntil(ALL.to())
            .map(day -> figures.clock(SmallPolicy.DECISION, day, slice, day))
            .toList(),
        figures.durations(SmallPolicy.DECISION, ALL, slice));
  }

  /** What a board tells of a slice. */
  private record Told(List<SeriesPoint> shares, List<ClockFigures> bands, Durations durations) {}

  /** What is told of everything together, which does not depend on how it is divided. */
  private static List<Object> totals(Told told) {
    List<Object> totals = new ArrayList<>();
    told.shares().forEach(point -> totals.add(point.total()));
    told.bands().forEach(bands -> totals.add(List.of(bands.total(), bands.longestOverdue())));
    totals.add(List.of(told.durations().total(), told.durations().histogram()));
    return totals;
  }
}
