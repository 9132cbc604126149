package org.dutywatch.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.RecordingShares;
import org.dutywatch.simulator.model.World;
import org.dutywatch.simulator.model.WorldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SimulationTest {
  private static final LocalDate HISTORY_FROM = LocalDate.of(2026, 3, 2);
  private static final LocalDate LIVE_FROM = LocalDate.of(2026, 3, 28);
  private static final int TWO_DAYS_WITH_THE_SHORT_ONE_IN_MARCH = 47;

  private final List<Event> sent = new ArrayList<>();
  private boolean flushed;
  private int pushes;

  private final Sink sink =
      new Sink() {
        @Override
        public void send(Event event) {
          sent.add(event);
          flushed = false;
        }

        @Override
        public void push() {
          pushes++;
        }

        @Override
        public void flush() {
          flushed = true;
        }

        @Override
        public void close() {
          // holds nothing
        }
      };

  @Test
  void historyIsWhatWasRecordedBeforeTheFirstLiveDayWithATickForEachDay() {
    Simulation simulation = simulation(OptionalInt.of(1));

    simulation.sendHistory();

    Instant live = Instant.parse("2026-03-28T00:00:00Z");
    assertThat(flushed).isTrue();
    assertThat(ticks())
        .hasSize(27)
        .startsWith(Instant.parse("2026-03-02T00:00:00Z"))
        .endsWith(live);
    assertThat(facts()).isEqualTo(world().stream().filter(f -> recordedBefore(f, live)).toList());
    assertThat(simulation.sent()).isEqualTo(facts().size());
    assertThat(simulation.now()).isEqualTo(live);
  }

  @Test
  void everyTickFollowsWhateverWasRecordedBeforeIt() throws InterruptedException {
    Simulation simulation = simulation(OptionalInt.of(2));
    simulation.sendHistory();
    simulation.live();

    Instant now = Instant.MIN;
    for (Event event : sent) {
      if (event instanceof ClockTick tick) {
        assertThat(tick.time()).isAfter(now);
        now = tick.time();
      } else {
        assertThat(((Statement) event).recordedTime()).isAfterOrEqualTo(now);
      }
    }
  }

  @Test
  void liveDaysTickEveryHourAndEndWithTheLastOne() throws InterruptedException {
    Simulation simulation = simulation(OptionalInt.of(2));
    simulation.sendHistory();
    sent.clear();

    simulation.live();

    assertThat(ticks())
        .hasSize(TWO_DAYS_WITH_THE_SHORT_ONE_IN_MARCH)
        .startsWith(Instant.parse("2026-03-28T01:00:00Z"))
        .endsWith(Instant.parse("2026-03-29T23:00:00Z"));
    assertThat(flushed).isTrue();
    assertThat(pushes).isEqualTo(TWO_DAYS_WITH_THE_SHORT_ONE_IN_MARCH);
    assertThat(simulation.inWords()).startsWith("2026-03-30 00:00  ").endsWith(" events sent");
  }

  @Test
  void aStoppedSimulationSendsNothingMore() throws InterruptedException {
    Simulation simulation = simulation(OptionalInt.empty());
    simulation.close();

    simulation.sendHistory();
    simulation.live();

    assertThat(sent).isEmpty();
  }

  @Test
  void aLoadIsTheSameEventsAtItsRateWithATickForEachDay() throws InterruptedException {
    Simulation simulation = weeks(Manner.usual());
    simulation.load(LoadRates.AS_FAST_AS_POSSIBLE);
    simulation.end();

    assertThat(facts()).isEqualTo(world());
    assertThat(ticks())
        .hasSize(28)
        .startsWith(Instant.parse("2026-03-02T00:00:00Z"))
        .endsWith(Instant.parse("2026-03-29T00:00:00Z"));
    assertThat(simulation.done()).hasValue(1);
  }

  @Test
  void aLoadTakesAsLongAsItsRatesSay() throws InterruptedException {
    long begun = System.nanoTime();
    weeks(Manner.usual())
        .load(new LoadRates(List.of(50, 100), Optional.of(Duration.ofMillis(400))));

    assertThat(facts()).hasSize(60);
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(Duration.ofMillis(780), Duration.ofSeconds(20));
  }

  @Test
  void endsAfterSoManyEventsWithTheClockAtTheLast() throws InterruptedException {
    List<Statement> told = new ArrayList<>();
    Manner hundred = new Manner(OptionalLong.of(100), Optional.empty(), true, told::add);
    Simulation simulation = weeks(hundred);
    simulation.sendHistory();
    simulation.live();
    simulation.end();

    assertThat(facts()).hasSize(100).isEqualTo(told);
    assertThat(sent.get(sent.size() - 1)).isEqualTo(new ClockTick(told.get(99).recordedTime()));
    assertThat(simulation.now()).isEqualTo(told.get(99).recordedTime());
  }

  @Test
  void endsAfterSoLong() throws InterruptedException {
    Manner aMoment =
        new Manner(OptionalLong.empty(), Optional.of(Duration.ofMillis(300)), true, any -> {});
    weeks(aMoment).load(new LoadRates(List.of(20), Optional.empty()));

    assertThat(facts()).hasSizeBetween(1, 7);
  }

  @Test
  void withoutTicksTheClockMovesAndNothingIsSentOfIt() throws InterruptedException {
    Simulation simulation =
        weeks(new Manner(OptionalLong.empty(), Optional.empty(), false, any -> {}));
    simulation.load(LoadRates.AS_FAST_AS_POSSIBLE);

    assertThat(ticks()).isEmpty();
    assertThat(simulation.today()).isEqualTo(LocalDate.of(2026, 3, 29));
  }

  private Simulation weeks(Manner manner) {
    Pace pace = pace(0.1, OptionalInt.of(1));
    return new Simulation(new World(setup(pace.lastDay())).events(), pace, sink, manner);
  }

  @Test
  void aDayOfManySecondsTicksSeveralTimesASecondAndNeverMoreThanOnceAMinute() {
    assertThat(pace(4, OptionalInt.empty()).step()).isEqualTo(Duration.ofHours(1));
    assertThat(pace(60, OptionalInt.empty()).step()).isEqualTo(Duration.ofMinutes(6));
    assertThat(pace(86_400, OptionalInt.empty()).step()).isEqualTo(Duration.ofMinutes(1));
    assertThat(pace(4, OptionalInt.empty()).lasts(Duration.ofHours(6)))
        .isEqualTo(Duration.ofSeconds(1));
  }

  private Simulation simulation(OptionalInt days) {
    Pace pace = pace(0.1, days);
    return new Simulation(new World(setup(Optional.empty())).events(), pace, sink);
  }

  private static Pace pace(double secondsPerDay, OptionalInt days) {
    return new Pace(HISTORY_FROM, LIVE_FROM, secondsPerDay, days, Duration.ZERO);
  }

  private static WorldSetup setup(Optional<LocalDate> lastDay) {
    return new WorldSetup(
        3,
        HISTORY_FROM,
        lastDay,
        List.of("E06000033"),
        Practice.SINGLE_ASSESSMENT,
        RecordingShares.usual());
  }

  private static List<Event> world() {
    List<Event> all = new ArrayList<>();
    new World(setup(Optional.of(LIVE_FROM))).events().forEachRemaining(all::add);
    return all;
  }

  private List<Instant> ticks() {
    return sent.stream()
        .filter(ClockTick.class::isInstance)
        .map(tick -> ((ClockTick) tick).time())
        .toList();
  }

  private List<Event> facts() {
    return sent.stream().filter(Statement.class::isInstance).toList();
  }

  private static boolean recordedBefore(Event fact, Instant moment) {
    return ((Statement) fact).recordedTime().isBefore(moment);
  }
}
