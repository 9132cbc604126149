package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Durations.Summary;

/** What the board says of clocks, against their definitions applied to each clock by itself. */
class ClockDefinitionsPropertyTest {
  private static final int PARTITIONS = 3;
  private static final List<Span> SPANS =
      List.of(
          new Span(ClockStories.FIRST, ClockStories.LAST),
          SmallBoard.span("2010-12-20", "2011-01-05"),
          SmallBoard.span("2010-12-29", "2010-12-29"));

  @Provide
  Arbitrary<List<ClockStory>> clocks() {
    return ClockStories.any();
  }

  @Provide
  Arbitrary<Slice> slices() {
    return Arbitraries.of(
        Slice.WHOLE,
        SmallBoard.by(Dimension.AUTHORITY),
        SmallBoard.by(Dimension.LOCALITY, Dimension.AUTHORITY),
        SmallBoard.of("E06000033"),
        SmallBoard.of("E10000012", Dimension.TEAM, Dimension.AGENCY));
  }

  @Property(tries = 300)
  void bandsAreThoseOfTheDefinitionsOnEveryDay(
      @ForAll("clocks") List<ClockStory> clocks, @ForAll("slices") Slice slice, @ForAll long seed) {
    Figures figures = published(clocks, seed);
    for (LocalDate at : ClockStories.FIRST.datesUntil(ClockStories.LAST).toList()) {
      ClockFigures told = figures.clock(SmallPolicy.DECISION, at, slice, at);

      assertThat(told.total()).isEqualTo(bands(in(clocks, slice), at));
      assertThat(told.groups())
          .isEqualTo(grouped(clocks, slice, some -> bands(some, at), b -> b.open() > 0));
      assertThat(told.longestOverdue())
          .isEqualTo(
              in(clocks, slice).stream()
                  .filter(clock -> clock.bandsOn(at).overdue() > 0 && clock.stop().isEmpty())
                  .map(ClockStory::due)
                  .min(Comparator.naturalOrder()));
      assertAddsUp(told.total());
    }
  }

  private static void assertAddsUp(Bands bands) {
    List<Long> parts = List.of(bands.onTrack(), bands.dueSoon(), bands.dueToday(), bands.overdue());
    assertThat(parts).allMatch(part -> part >= 0);
    assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(bands.open());
  }

  @Property(tries = 300)
  void theSharesInTimeAreThoseOfTheDefinitions(
      @ForAll("clocks") List<ClockStory> clocks, @ForAll("slices") Slice slice, @ForAll long seed) {
    Figures figures = published(clocks, seed);
    LocalDate today = ClockStories.FIRST.plusDays(Math.floorMod(seed, 50));
    for (Span window : SPANS) {
      for (Basis basis : Basis.values()) {
        IndicatorFigures told =
            figures.indicator(SmallPolicy.DECISION, basis, window, slice, today);

        assertThat(told.total()).isEqualTo(share(in(clocks, slice), basis, window, today));
        assertThat(told.groups())
            .isEqualTo(
                grouped(
                    clocks,
                    slice,
                    some -> share(some, basis, window, today),
                    share -> share.denominator().orElseThrow() > 0));
      }
    }
  }

  @Property(tries = 200)
  void aSeriesTellsOfEachStepWhatTheIndicatorTellsOfItsWindow(
      @ForAll("clocks") List<ClockStory> clocks, @ForAll("slices") Slice slice, @ForAll long seed) {
    Figures figures = published(clocks, seed);
    LocalDate today = ClockStories.FIRST.plusDays(Math.floorMod(seed, 50));
    for (Steps steps : Steps.values()) {
      for (Basis basis : Basis.values()) {
        List<Span> cut = steps.cut(SPANS.get(1));
        List<SeriesPoint> series = figures.series(SmallPolicy.DECISION, basis, cut, slice, today);

        assertThat(series)
            .isEqualTo(
                cut.stream().map(step -> point(figures, basis, step, slice, today)).toList());
        assertThat(series.stream().mapToLong(point -> point.total().numerator()).sum())
            .isEqualTo(
                figures
                    .indicator(SmallPolicy.DECISION, basis, SPANS.get(1), slice, today)
                    .total()
                    .numerator());
      }
    }
  }

  private static SeriesPoint point(
      Figures figures, Basis basis, Span step, Slice slice, LocalDate today) {
    IndicatorFigures told = figures.indicator(SmallPolicy.DECISION, basis, step, slice, today);
    return new SeriesPoint(step, told.total(), told.groups());
  }

  @Property(tries = 200)
  void durationsAreThoseOfTheClocksThatStopped(
      @ForAll("clocks") List<ClockStory> clocks, @ForAll("slices") Slice slice, @ForAll long seed) {
    Figures figures = published(clocks, seed);
    for (Span window : SPANS) {
      Durations told = figures.durations(SmallPolicy.DECISION, window, slice);
      List<ClockStory> stopped = stoppedIn(in(clocks, slice), window);

      assertThat(told.total()).isEqualTo(summary(stopped));
      assertThat(told.groups())
          .isEqualTo(
              grouped(
                  clocks,
                  slice,
                  some -> summary(stoppedIn(some, window)),
                  summary -> summary.count() > 0));
      assertThat(told.histogram())
          .isEqualTo(
              stopped.stream()
                  .map(ClockStory::length)
                  .distinct()
                  .sorted()
                  .map(length -> length(stopped, length))
                  .toList());
    }
  }

  private static Length length(List<ClockStory> stopped, int length) {
    List<ClockStory> these = stopped.stream().filter(c -> c.length() == length).toList();
    return new Length(
        length, these.size(), these.stream().filter(ClockStory::stoppedInTime).count());
  }

  private static Summary summary(List<ClockStory> stopped) {
    int count = stopped.size();
    int[] lengths = stopped.stream().mapToInt(ClockStory::length).sorted().toArray();
    return count == 0
        ? new Summary(0, OptionalInt.empty(), OptionalInt.empty())
        : new Summary(
            count,
            OptionalInt.of(lengths[(int) Math.ceil(0.5 * count) - 1]),
            OptionalInt.of(lengths[(9 * count + 9) / 10 - 1]));
  }

  private static List<ClockStory> stoppedIn(List<ClockStory> clocks, Span window) {
    return clocks.stream().filter(clock -> isIn(clock.stop(), window)).toList();
  }

  private static Share share(List<ClockStory> clocks, Basis basis, Span window, LocalDate today) {
    Predicate<ClockStory> counts =
        basis == Basis.COMPLETED
            ? clock -> isIn(clock.stop(), window)
            : clock ->
                isIn(Optional.of(clock.due()), window)
                    && clock.due().isBefore(today)
                    && !clock.lapsed();
    List<ClockStory> all = clocks.stream().filter(counts).toList();
    return Share.of(all.stream().filter(ClockStory::stoppedInTime).count(), all.size());
  }

  private static boolean isIn(Optional<LocalDate> day, Span window) {
    return day.filter(d -> !d.isBefore(window.from()) && !d.isAfter(window.to())).isPresent();
  }

  private static Bands bands(List<ClockStory> clocks, LocalDate day) {
    return clocks.stream()
        .map(clock -> clock.bandsOn(day))
        .reduce(
            new Bands(0, 0, 0, 0, 0),
            (a, b) ->
                new Bands(
                    a.open() + b.open(),
                    a.onTrack() + b.onTrack(),
                    a.dueSoon() + b.dueSoon(),
                    a.dueToday() + b.dueToday(),
                    a.overdue() + b.overdue()));
  }

  private static List<ClockStory> in(List<ClockStory> clocks, Slice slice) {
    return clocks.stream()
        .filter(
            clock ->
                slice.authority().isEmpty()
                    || slice.authority().get().equals(clock.dimensions().authority()))
        .toList();
  }

  private static <F> List<Group<F>> grouped(
      List<ClockStory> clocks,
      Slice slice,
      Function<List<ClockStory>, F> figures,
      Predicate<F> something) {
    if (slice.by().isEmpty()) {
      return List.of();
    }
    return in(clocks, slice).stream()
        .collect(Collectors.groupingBy(clock -> values(clock, slice)))
        .entrySet()
        .stream()
        .sorted(Comparator.comparing(entry -> String.join("/", entry.getKey())))
        .map(entry -> new Group<>(entry.getKey(), figures.apply(entry.getValue())))
        .filter(group -> something.test(group.figures()))
        .toList();
  }

  private static List<String> values(ClockStory clock, Slice slice) {
    return slice.by().stream().map(dimension -> dimension.of(clock.dimensions())).toList();
  }

  /** Each clock in some partition, all published at once. */
  private static Figures published(List<ClockStory> clocks, long seed) {
    Random random = new Random(seed);
    TreeMap<Integer, PartialSums> partitions = new TreeMap<>();
    for (ClockStory clock : clocks) {
      PartialSums sums = partitions.computeIfAbsent(random.nextInt(PARTITIONS), PartialSums::new);
      clock.enter(sums, SmallPolicy.number(SmallPolicy.DECISION), false, 1);
    }
    List<PartialUpdate> updates = new ArrayList<>();
    partitions.values().forEach(sums -> updates.add(sums.changes(Position.START)));
    Board board = new Board();
    board.publish(updates);
    return new Figures(board, SmallPolicy.POLICY, SmallPolicy.CALENDAR);
  }
}
