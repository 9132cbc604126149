package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private final EventReader reader = new EventReader("default");
  private final EventWriter writer = new EventWriter();
  private final DataWriter dataWriter = new DataWriter();

  @Property
  void readsBackEveryStatementThatIsWritten(@ForAll("statements") Statement statement)
      throws RefusedException {
    assertThat(reader.structured(writer.structured(statement))).isEqualTo(statement);
  }

  @Property
  void readsBackEveryTickThatIsWritten(@ForAll("times") Instant time) throws RefusedException {
    ClockTick tick = new ClockTick(time);

    assertThat(reader.structured(writer.structured(tick, "t-1", "/clock"))).isEqualTo(tick);
  }

  @Test
  void writesAnEventInTheOrderOfTheContract() {
    RecordId record = new RecordId("E06000033", RecordType.REFERRAL, "c-1", "r-1");
    Fact fact = new Fact.ReferralReceived(Optional.of("f-1"), "police", Fact.UNKNOWN, "Team 3");
    Statement statement =
        new Statement(
            record,
            FactType.REFERRAL_RECEIVED,
            "",
            "e-1",
            "/s",
            Instant.parse("2026-03-02T10:15:30Z"),
            Instant.parse("2026-03-02T10:15:31Z"),
            Optional.of(fact),
            dataWriter.data(record, fact, ""));

    assertThat(new String(writer.structured(statement), UTF_8))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/s\","
                + "\"type\":\"referral.received\",\"subject\":\"r-1\","
                + "\"time\":\"2026-03-02T10:15:30Z\",\"recordedtime\":\"2026-03-02T10:15:31Z\","
                + "\"authority\":\"E06000033\","
                + "\"data\":{\"child\":\"c-1\",\"family\":\"f-1\",\"agency\":\"police\","
                + "\"team\":\"Team 3\"}}");
  }

  @Test
  void leavesAnEmptyAuthorityOutSoThatTheReadersDefaultHolds() throws RefusedException {
    RecordId record = new RecordId("", RecordType.REFERRAL, "c-1", "r-1");
    Fact fact = new Fact.ReferrerInformed();
    Instant time = Instant.parse("2026-03-02T10:15:30Z");
    Statement statement =
        new Statement(
            record,
            FactType.REFERRER_INFORMED,
            "",
            "e-1",
            "/s",
            time,
            time,
            Optional.of(fact),
            dataWriter.data(record, fact, ""));

    byte[] written = writer.structured(statement);

    assertThat(new String(written, UTF_8)).doesNotContain("authority");
    assertThat(((Statement) reader.structured(written)).record().authority()).isEqualTo("default");
  }

  @Test
  void writesARetractionWithNothingButItsSlot() {
    RecordId plan = new RecordId("E06000033", RecordType.CP_PLAN, "c-1", "p-1");
    RecordId notification = new RecordId("E06000033", RecordType.DV_NOTIFICATION, "", "n-1");

    assertThat(dataWriter.retraction(plan, "rev-1"))
        .hasToString("{\"child\":\"c-1\",\"review\":\"rev-1\",\"retracted\":true}");
    assertThat(dataWriter.retraction(notification, "")).hasToString("{\"retracted\":true}");
  }

  @Provide
  Arbitrary<Statement> statements() {
    return Arbitraries.of(FactType.values()).flatMap(this::statementsOf);
  }

  private Arbitrary<Statement> statementsOf(FactType type) {
    Arbitrary<Optional<Fact>> facts = factsOf(type).optional(0.8);
    return Combinators.combine(
            recordsOf(type), reviewsOf(type), ids(), ids(), times(), times(), facts, eitherWay())
        .as(
            (record, review, id, source, time, recorded, fact, sameTime) ->
                new Statement(
                    record,
                    type,
                    review,
                    id,
                    source,
                    time,
                    sameTime ? time : recorded,
                    fact,
                    dataOf(record, fact, review)));
  }

  private Data dataOf(RecordId record, Optional<Fact> fact, String review) {
    return fact.map(stated -> dataWriter.data(record, stated, review))
        .orElseGet(() -> dataWriter.retraction(record, review));
  }

  private Arbitrary<RecordId> recordsOf(FactType type) {
    RecordType record = type.record();
    Arbitrary<String> authorities =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .numeric()
            .withChars('-')
            .ofMinLength(1)
            .ofMaxLength(16);
    Arbitrary<String> children = record.ofChild() ? childIds() : Arbitraries.just("");
    return Combinators.combine(authorities, children, ids())
        .as((authority, child, subject) -> new RecordId(authority, record, child, subject));
  }

  private Arbitrary<String> reviewsOf(FactType type) {
    return type == FactType.CP_PLAN_REVIEWED ? ids() : Arbitraries.just("");
  }

  private Arbitrary<Fact> factsOf(FactType type) {
    return switch (type) {
      case REFERRAL_RECEIVED ->
          Combinators.combine(ids().optional(), dimensions(), dimensions(), dimensions())
              .as(Fact.ReferralReceived::new);
      case REFERRAL_DECIDED ->
          Combinators.combine(Arbitraries.of(Fact.ReferralOutcome.values()), texts().optional())
              .as(Fact.ReferralDecided::new);
      case REFERRER_INFORMED -> Arbitraries.just(new Fact.ReferrerInformed());
      case ASSESSMENT_STARTED ->
          Combinators.combine(
                  ids().optional(),
                  ids().optional(),
                  Arbitraries.of(Fact.AssessmentKind.values()),
                  dimensions(),
                  dimensions())
              .as(Fact.AssessmentStarted::new);
      case ASSESSMENT_COMPLETED -> texts().optional().map(Fact.AssessmentCompleted::new);
      case CONFERENCE_HELD -> Arbitraries.just(new Fact.ConferenceHeld());
      case CP_PLAN_STARTED ->
          Combinators.combine(
                  ids().optional(),
                  Arbitraries.of(Fact.PlanCategory.values()),
                  Arbitraries.integers().greaterOrEqual(0),
                  dimensions(),
                  dimensions())
              .as(Fact.PlanStarted::new);
      case CP_PLAN_REVIEWED -> Arbitraries.just(new Fact.PlanReviewed());
      case CP_PLAN_ENDED -> texts().optional().map(Fact.PlanEnded::new);
      case DV_NOTIFICATION_RECEIVED -> notifications();
      case DV_NOTIFICATION_ASSESSED -> texts().optional().map(Fact.NotificationAssessed::new);
      case REFERRAL_WITHDRAWN, ASSESSMENT_WITHDRAWN, CP_PLAN_WITHDRAWN, DV_NOTIFICATION_WITHDRAWN ->
          Arbitraries.just(new Fact.Withdrawn());
    };
  }

  private Arbitrary<Fact> notifications() {
    Arbitrary<List<String>> children = childIds().list().ofMaxSize(5);
    return Combinators.combine(
            times(), children, Arbitraries.of(Fact.Risk.values()), dimensions(), dimensions())
        .as(Fact.NotificationReceived::new);
  }

  @Provide
  Arbitrary<Instant> times() {
    return Combinators.combine(
            Arbitraries.longs().between(-62_167_219_200L - 86_000, 253_402_300_799L + 86_000),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  private static Arbitrary<String> ids() {
    return plainText(128).filter(id -> !id.isEmpty());
  }

  private static Arbitrary<String> childIds() {
    return ids().filter(id -> id.indexOf('/') < 0);
  }

  private static Arbitrary<String> dimensions() {
    return plainText(128).map(text -> Texts.isBlank(text) ? Fact.UNKNOWN : text);
  }

  /** Any code points but control characters and surrogates, up to so many. */
  private static Arbitrary<String> plainText(int longest) {
    Arbitrary<Integer> common = Arbitraries.integers().between(' ', '~');
    Arbitrary<Integer> any = Arbitraries.integers().between(0xA0, 0x10FFFF);
    return Arbitraries.oneOf(common, any)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .list()
        .ofMaxSize(longest)
        .map(points -> new String(points.stream().mapToInt(c -> c).toArray(), 0, points.size()));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        plainText(300), Arbitraries.of("", "conference", " ", "a\tb\n\u0000", "\"\\/"));
  }

  private static Arbitrary<Boolean> eitherWay() {
    return Arbitraries.of(true, false);
  }
}
