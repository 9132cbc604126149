package org.dutywatch.monitor.domain.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.CaseRecord.Arrival;
import org.dutywatch.monitor.reference.Worlds;
import org.junit.jupiter.api.Test;

/** What a record keeps of the statements about it. */
class CaseRecordTest {
  private static final StandingOrder ORDER = new StandingOrder(Worlds.DATA_ORDER);
  private static final RecordId PLAN = new RecordId("A", RecordType.CP_PLAN, "Kim", "p");

  private static final Statement REVIEWED = review("r1", 5, "{}");
  private static final Statement REVIEWED_AGAIN = review("r2", 6, "{\"b\":2}");
  private static final Statement ENDED =
      statement(FactType.CP_PLAN_ENDED, "", 7, new Fact.PlanEnded(Optional.empty()), "{\"a\":1}");

  @Test
  void oneStatementIsKeptForEachSlotInTheOrderOfSlotsWhicheverCameFirst() {
    assertThat(told(REVIEWED, REVIEWED_AGAIN, ENDED).statements())
        .containsExactly(REVIEWED, REVIEWED_AGAIN, ENDED);
    assertThat(told(ENDED, REVIEWED_AGAIN, REVIEWED))
        .isEqualTo(told(REVIEWED, REVIEWED_AGAIN, ENDED))
        .isEqualTo(told(REVIEWED_AGAIN, REVIEWED, ENDED, REVIEWED, ENDED, REVIEWED_AGAIN));
  }

  @Test
  void aStatementForAnEmptySlotIsNew() {
    assertThat(arrivalOf(REVIEWED_AGAIN, REVIEWED, ENDED)).isEqualTo(Arrival.NEW);
  }

  @Test
  void aStatementThatStandsAlreadyIsARepeat() {
    assertThat(arrivalOf(ENDED, REVIEWED, ENDED)).isEqualTo(Arrival.REPEAT);
  }

  @Test
  void aStatementRecordedLaterCorrectsAndOneRecordedEarlierIsSuperseded() {
    Statement later = review("r1", 9, "{}");
    assertThat(arrivalOf(later, REVIEWED, ENDED)).isEqualTo(Arrival.CORRECTION);
    assertThat(arrivalOf(REVIEWED, later, ENDED)).isEqualTo(Arrival.SUPERSEDED);
    assertThat(told(REVIEWED, later)).isEqualTo(told(later, REVIEWED));
    assertThat(told(REVIEWED, later).statements()).isEqualTo(told(later).statements());
  }

  @Test
  void eventsThatWereSupersededAreRememberedWhateverTheirOrder() {
    Statement first = named("1", 5);
    Statement second = named("2", 6);
    Statement third = named("3", 7);

    CaseRecord record = told(first, second, third);

    assertThat(record.superseded().hold(first)).isTrue();
    assertThat(record.superseded().hold(second)).isTrue();
    assertThat(record.superseded().hold(third)).isFalse();
    assertThat(record)
        .isEqualTo(told(third, first, second))
        .isEqualTo(told(second, third, first, third, second, first));
    assertThat(told(third, first).with(first, ORDER).record()).isEqualTo(told(third, first));
  }

  @Test
  void ofVeryManySupersededEventsTheSameAreRememberedWhateverTheirOrder() {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i <= SupersededEvents.MOST + 20; i++) {
      all.add(named(Integer.toString(i), 5));
    }

    CaseRecord record = told(all.toArray(Statement[]::new));
    Collections.shuffle(all, new Random(1));

    assertThat(record.superseded().hashes()).hasSize(SupersededEvents.MOST).isSorted();
    assertThat(told(all.toArray(Statement[]::new))).isEqualTo(record);
  }

  @Test
  void anEventIsKnownByItsSourceAndItsIdTogether() {
    CaseRecord record = told(named("/council/1", "7", 5), named("/council/1", "8", 6));

    assertThat(record.superseded().hold(named("/council/1", "7", 9))).isTrue();
    assertThat(record.superseded().hold(named("/council/2", "7", 9))).isFalse();
    assertThat(record.superseded().hold(named("/council/", "17", 9))).isFalse();
  }

  @Test
  void supersededEventsAreReadBackAsTheyWereKept() {
    SupersededEvents superseded = told(named("1", 5), named("2", 6)).superseded();

    assertThat(SupersededEvents.of(superseded.hashes())).isEqualTo(superseded);
    assertThat(SupersededEvents.of(new long[0])).isEqualTo(told(REVIEWED).superseded());
  }

  private static Statement named(String id, int recordedOn) {
    return named("source", id, recordedOn);
  }

  private static Statement named(String source, String id, int recordedOn) {
    Statement review = review("r1", recordedOn, "{}");
    return new Statement(
        PLAN,
        review.type(),
        review.review(),
        id,
        source,
        review.time(),
        review.recordedTime(),
        review.fact(),
        review.data());
  }

  @Test
  void aRecordIsEmptyUntilSomethingWasSaidOfIt() {
    assertThat(CaseRecord.empty(PLAN).isEmpty()).isTrue();
    assertThat(told(REVIEWED).isEmpty()).isFalse();
  }

  @Test
  void onlyReviewsCountTowardsTheMostThatAPlanMayHave() {
    assertThat(told(REVIEWED, REVIEWED_AGAIN, ENDED).reviews()).isEqualTo(2);
    assertThat(told(ENDED).reviews()).isZero();
  }

  @Test
  void aReviewHoldsASlotOfItsOwn() {
    assertThat(told(REVIEWED, ENDED).holdsSlotOf(review("r1", 9, "{}"))).isTrue();
    assertThat(told(REVIEWED, ENDED).holdsSlotOf(REVIEWED_AGAIN)).isFalse();
  }

  @Test
  void theDataOfAllItsStatementsIsWhatItHolds() {
    assertThat(told(REVIEWED, REVIEWED_AGAIN, ENDED).dataBytes()).isEqualTo(2 + 7 + 7);
  }

  private static Arrival arrivalOf(Statement last, Statement... before) {
    return told(before).with(last, ORDER).arrival();
  }

  private static CaseRecord told(Statement... statements) {
    CaseRecord record = CaseRecord.empty(PLAN);
    for (Statement statement : statements) {
      record = record.with(statement, ORDER).record();
    }
    return record;
  }

  private static Statement review(String review, int recordedOn, String data) {
    return statement(FactType.CP_PLAN_REVIEWED, review, recordedOn, new Fact.PlanReviewed(), data);
  }

  private static Statement statement(
      FactType type, String review, int recordedOn, Fact fact, String data) {
    Instant recorded = Instant.parse("2010-05-0" + recordedOn + "T12:00:00Z");
    return new Statement(
        PLAN,
        type,
        review,
        "id",
        "source",
        Instant.parse("2010-05-04T12:00:00Z"),
        recorded,
        Optional.of(fact),
        Data.of(data.getBytes(UTF_8)));
  }
}
