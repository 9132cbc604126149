package org.dutywatch.monitor.board;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * There are always as many clocks, half of them open; each publish moves some from one partition,
 * place and day to another. Whoever reads meanwhile must never see one of them twice or not at all.
 */
class ReadingWhilePublishingTest {
  private static final int CLOCKS = 60;
  private static final int PUBLISHES = 1_500;
  private static final int READERS = 3;
  private static final LocalDate FIRST = LocalDate.parse("2010-06-01");
  private static final LocalDate TODAY = LocalDate.parse("2010-12-31");

  private final Board board = new Board();
  private final Figures figures = new Figures(board, SmallPolicy.POLICY, SmallPolicy.CALENDAR);
  private final Random random = new Random(20101231);
  private final List<PartialSums> partitions =
      IntStream.range(0, 4).mapToObj(PartialSums::new).toList();
  private final List<ClockStory> clocks = new ArrayList<>();
  private final List<PartialSums> places = new ArrayList<>();

  @Test
  @Timeout(120)
  void everyAnswerIsOfOneState() throws Exception {
    for (int i = 0; i < CLOCKS; i++) {
      clocks.add(null);
      places.add(null);
      put(i);
    }
    publish();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<Integer>> reads = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        reads.add(readers.submit(() -> readUntil(over)));
      }
      for (int i = 0; i < PUBLISHES; i++) {
        move(random.nextInt(CLOCKS));
        move(random.nextInt(CLOCKS));
        publish();
      }
      over.set(true);
      for (Future<Integer> read : reads) {
        assertThat(read.get(60, SECONDS)).isPositive();
      }
    } finally {
      over.set(true);
      readers.shutdownNow();
    }
  }

  private void move(int i) {
    clocks.get(i).enter(places.get(i), SmallPolicy.number(SmallPolicy.DECISION), false, -1);
    put(i);
  }

  private void put(int i) {
    ClockStory clock = anyClock(i % 2 == 0);
    PartialSums place = partitions.get(random.nextInt(partitions.size()));
    clock.enter(place, SmallPolicy.number(SmallPolicy.DECISION), false, 1);
    clocks.set(i, clock);
    places.set(i, place);
  }

  private ClockStory anyClock(boolean open) {
    Dimensions dimensions =
        new Dimensions("E06000033", "locality " + random.nextInt(5), "duty", "unknown");
    LocalDate start = FIRST.plusDays(random.nextInt(30));
    LocalDate due = start.plusDays(random.nextInt(10));
    ClockStory running = ClockStory.running(dimensions, start.toString(), due.toString());
    return open ? running : running.stopped(start.plusDays(random.nextInt(20)).toString());
  }

  private void publish() {
    board.publish(partitions.stream().map(each -> each.changes(Position.START)).toList());
  }

  private int readUntil(AtomicBoolean over) {
    int reads = 0;
    do {
      assertBandsAddUp();
      assertEveryClockIsDueOnce();
      assertQuestionsAskedAtOnceAgree();
      reads++;
    } while (!over.get());
    return reads;
  }

  private void assertBandsAddUp() {
    ClockFigures told =
        figures.clock(SmallPolicy.DECISION, TODAY, SmallBoard.by(Dimension.LOCALITY), TODAY);
    assertThat(told.total()).isEqualTo(new ClockFigures.Bands(CLOCKS / 2, 0, 0, 0, CLOCKS / 2));
    assertThat(told.groups().stream().mapToLong(group -> group.figures().overdue()).sum())
        .isEqualTo(CLOCKS / 2);
  }

  private void assertQuestionsAskedAtOnceAgree() {
    Slice byLocality = SmallBoard.by(Dimension.LOCALITY);
    List<ClockFigures> both =
        board.atOnce(
            () ->
                List.of(
                    figures.clock(SmallPolicy.DECISION, TODAY, byLocality, TODAY),
                    figures.clock(SmallPolicy.DECISION, TODAY, byLocality, TODAY)));
    assertThat(both.get(0)).isEqualTo(both.get(1));
  }

  private void assertEveryClockIsDueOnce() {
    Span year = new Span(FIRST, TODAY);
    Share told =
        figures.indicator(SmallPolicy.DECISION, Basis.DUE, year, Slice.WHOLE, TODAY).total();
    assertThat(told.denominator()).hasValue(CLOCKS);
    assertThat(told.numerator()).isLessThanOrEqualTo(CLOCKS / 2);
    assertThat(figures.durations(SmallPolicy.DECISION, year, Slice.WHOLE).total().count())
        .isEqualTo(CLOCKS / 2);
  }
}
