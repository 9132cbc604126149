package org.dutywatch.simulator.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dutywatch.events.Event;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.events.json.EventWriter;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final String ESSEX = "E10000012";

  @Test
  void theSameSetupGivesTheSameEventsByteForByte() {
    List<String> first = json(Worlds.halfAYear(5, Worlds.SOUTHEND, ESSEX));

    assertThat(json(Worlds.halfAYear(5, Worlds.SOUTHEND, ESSEX))).isEqualTo(first);
  }

  @Test
  void aWorldTellsItsEventsAnewToEachReader() {
    World world = new World(Worlds.halfAYear(5, Worlds.SOUTHEND));
    Iterator<Event> one = world.events();
    Iterator<Event> other = world.events();

    for (int i = 0; i < 1_000; i++) {
      assertThat(one.next()).isEqualTo(other.next());
    }
  }

  @Test
  void anotherSeedGivesOtherEventsUnderOtherNames() {
    List<Statement> five = Worlds.events(Worlds.halfAYear(5, Worlds.SOUTHEND));
    List<Statement> six = Worlds.events(Worlds.halfAYear(6, Worlds.SOUTHEND));

    assertThat(six.stream().map(Statement::time)).isNotEqualTo(five.stream().map(Statement::time));
    assertThat(six.stream().map(Statement::source))
        .doesNotContainAnyElementsOf(five.stream().map(Statement::source).distinct().toList());
  }

  @Test
  void anotherCouncilChangesNothingInTheFirst() {
    List<Statement> alone = Worlds.events(Worlds.halfAYear(5, Worlds.SOUTHEND));
    List<Statement> both = Worlds.events(Worlds.halfAYear(5, ESSEX, Worlds.SOUTHEND));

    assertThat(both.stream().filter(event -> of(event).equals(Worlds.SOUTHEND))).isEqualTo(alone);
    assertThat(both.stream().map(WorldTest::of).distinct())
        .containsExactlyInAnyOrder(ESSEX, Worlds.SOUTHEND);
  }

  @Test
  void eventsComeInTheOrderInWhichTheyWereRecorded() {
    assertThat(Worlds.events(Worlds.halfAYear(5, Worlds.SOUTHEND, ESSEX)))
        .isSortedAccordingTo(Comparator.comparing(Statement::recordedTime));
  }

  @Test
  void everythingIsRecordedFromTheFirstDayToTheLast() {
    LocalDate lastDay = LocalDate.of(2021, 6, 30);
    List<Statement> events = Worlds.events(Worlds.setup(5, lastDay, Worlds.SOUTHEND));

    assertThat(recordedOn(events.get(0))).isEqualTo(Worlds.FIRST_DAY);
    assertThat(recordedOn(events.get(events.size() - 1))).isEqualTo(lastDay);
  }

  @Test
  void aLongerWorldBeginsAsAShorterOneDoes() {
    List<Statement> quarter =
        Worlds.events(Worlds.setup(5, LocalDate.of(2021, 6, 30), Worlds.SOUTHEND));
    List<Statement> half = Worlds.events(Worlds.halfAYear(5, Worlds.SOUTHEND));

    assertThat(half.subList(0, quarter.size())).isEqualTo(quarter);
  }

  @Test
  void aWorldWithoutALastDayGoesOn() {
    WorldSetup setup =
        new WorldSetup(
            5,
            Worlds.FIRST_DAY,
            Optional.empty(),
            List.of(Worlds.SOUTHEND),
            Practice.TWO_STAGE,
            RecordingShares.usual());
    Iterator<Event> events = new World(setup).events();
    Instant inTenYears = Instant.parse("2031-04-01T00:00:00Z");

    Instant recorded = Instant.MIN;
    while (recorded.isBefore(inTenYears)) {
      recorded = ((Statement) events.next()).recordedTime();
    }
    assertThat(events.hasNext()).isTrue();
  }

  @Test
  void aWorldThatIsOverHasNoMore() {
    Iterator<Event> none =
        new World(Worlds.setup(5, Worlds.FIRST_DAY.minusDays(1), Worlds.SOUTHEND)).events();

    assertThat(none.hasNext()).isFalse();
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void everyEventKeepsTheContract() throws RefusedException {
    EventWriter writer = new EventWriter();
    EventReader reader = new EventReader("other");
    for (Statement event : Worlds.events(Worlds.halfAYear(5, Worlds.SOUTHEND))) {
      assertThat(reader.structured(writer.structured(event))).isEqualTo(event);
    }
  }

  @Test
  void aSetupWithoutACouncilOrWithOneTwiceIsRefused() {
    assertThatThrownBy(() -> Worlds.halfAYear(5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Worlds.halfAYear(5, ESSEX, ESSEX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(ESSEX);
  }

  @Test
  void aShareThatIsNoneIsRefusedByName() {
    assertThatThrownBy(() -> new RecordingShares(0, 0, 1.01, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duplicates must be from 0 to 1, found 1.01");
    assertThatThrownBy(() -> new RecordingShares(Double.NaN, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String of(Statement event) {
    return event.record().authority();
  }

  private static LocalDate recordedOn(Statement event) {
    return LocalDate.ofInstant(event.recordedTime(), Moment.ENGLAND);
  }

  private static List<String> json(WorldSetup setup) {
    EventWriter writer = new EventWriter();
    List<String> lines = new ArrayList<>();
    Worlds.events(setup).forEach(event -> lines.add(new String(writer.structured(event), UTF_8)));
    return lines;
  }
}
