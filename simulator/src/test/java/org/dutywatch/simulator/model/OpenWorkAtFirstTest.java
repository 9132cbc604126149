package org.dutywatch.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.model.Desk.Open;
import org.dutywatch.simulator.model.Desk.Work;
import org.junit.jupiter.api.Test;

class OpenWorkAtFirstTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2021, 5, 31);
  private static final Instant FIRST = Worlds.FIRST_DAY.atStartOfDay(Moment.ENGLAND).toInstant();

  @Test
  void aWorldBeginsWithTheWorkThatIsOpenAndNoOther() {
    Desk whole = new Desk();
    Desk begun = new Desk();
    before(Worlds.events(Worlds.setup(5, LAST_DAY, Worlds.SOUTHEND).beginningOn(from())))
        .forEach(whole::take);
    before(events(200)).forEach(begun::take);

    Map<Work, Long> open = counts(begun.open());
    assertThat(open).isEqualTo(counts(whole.open())).containsKeys(Work.DECISION, Work.REVIEW);
    assertThat(open.get(Work.ASSESSMENT_SINCE_REFERRAL)).isGreaterThan(100);
    assertThat(before(events(0))).isEmpty();
  }

  @Test
  void whateverIsToldHasBeenOpened() {
    List<Statement> events = events(200);
    Set<RecordId> opened =
        events.stream()
            .filter(event -> event.type().opens())
            .map(Statement::record)
            .collect(Collectors.toSet());
    Instant settled = Instant.parse("2021-05-01T00:00:00Z");

    assertThat(events.stream().filter(event -> event.recordedTime().isBefore(settled)))
        .filteredOn(event -> !opened.contains(event.record()))
        .isEmpty();
    assertThat(events.stream().filter(e -> e.type() == FactType.REFERRAL_RECEIVED)).isNotEmpty();
  }

  private static LocalDate from() {
    return Worlds.FIRST_DAY.minusDays(200);
  }

  private static List<Statement> events(int daysBefore) {
    List<Statement> events = new ArrayList<>();
    OpenWork.events(Worlds.setup(5, LAST_DAY, Worlds.SOUTHEND), daysBefore)
        .forEachRemaining(event -> events.add((Statement) event));
    return events;
  }

  private static List<Statement> before(List<Statement> events) {
    return events.stream().filter(event -> event.recordedTime().isBefore(FIRST)).toList();
  }

  private static Map<Work, Long> counts(List<Open> open) {
    return open.stream().collect(Collectors.groupingBy(Open::work, Collectors.counting()));
  }
}
