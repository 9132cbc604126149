package org.dutywatch.monitor.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.PlanCategory;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.Fact.Risk;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.SupersededEvents;

/** Records whose every value is at its bounds, or looks like a part of another. */
final class HostileValues extends DomainContextBase {
  private static final String LONG_EMOJI = "\ud83d\ude00".repeat(128);
  private static final List<String> CHILDREN =
      List.of("a", "ab", "a-b", "a ", "b", "\u0080", "\uffff", "\ud83d\ude00", LONG_EMOJI);
  private static final List<String> SUBJECTS =
      List.of("a", "ab", "a/b", "/", "b", "\u00ff", "\uffff", "\ud83d\ude00", LONG_EMOJI);
  private static final List<String> AUTHORITIES =
      List.of("A", "AB", "A-", "-", "E06000033", "ABCDEFGHIJKLMNOP");

  @Provide
  Arbitrary<RecordId> ids() {
    return Combinators.combine(
            Arbitraries.of(AUTHORITIES),
            Arbitraries.of(RecordType.class),
            Arbitraries.of(CHILDREN),
            Arbitraries.of(SUBJECTS))
        .as(
            (authority, type, child, subject) ->
                new RecordId(authority, type, type.ofChild() ? child : "", subject));
  }

  @Provide
  Arbitrary<CaseRecord> records() {
    return ids()
        .flatMap(
            id ->
                statements(id)
                    .list()
                    .ofMaxSize(6)
                    .flatMap(
                        statements ->
                            superseded().map(events -> new CaseRecord(id, statements, events))));
  }

  private static Arbitrary<SupersededEvents> superseded() {
    return Arbitraries.longs()
        .array(long[].class)
        .ofMaxSize(3)
        .map(hashes -> SupersededEvents.of(Arrays.stream(hashes).sorted().distinct().toArray()));
  }

  private Arbitrary<Statement> statements(RecordId id) {
    Arbitrary<FactType> types =
        Arbitraries.of(FactType.class).filter(type -> type.record() == id.type());
    return types.flatMap(
        type ->
            Combinators.combine(texts(), texts(), texts(), instants(), instants(), facts(type))
                .flatAs(
                    (review, event, source, time, recorded, fact) ->
                        data()
                            .map(
                                data ->
                                    new Statement(
                                        id,
                                        type,
                                        type == FactType.CP_PLAN_REVIEWED ? review : "",
                                        event,
                                        source,
                                        time,
                                        recorded,
                                        fact,
                                        data))));
  }

  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Instant> special =
        Arbitraries.of(
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("0001-01-01T00:00:00.000000001Z"),
            Instant.EPOCH.minusNanos(1),
            Instant.EPOCH,
            Instant.parse("9999-12-31T23:59:59.999999999Z"),
            Instant.parse("+10000-01-01T23:58:59.999999999Z"));
    Arbitrary<Instant> any =
        Combinators.combine(
                Arbitraries.longs().between(-62_200_000_000L, 253_500_000_000L),
                Arbitraries.integers().between(0, 999_999_999))
            .as(Instant::ofEpochSecond);
    return Arbitraries.oneOf(special, any);
  }

  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(SUBJECTS),
        Arbitraries.of("", "\u0000", "unknown"),
        Arbitraries.strings().ofMaxLength(20));
  }

  private static Arbitrary<Data> data() {
    return texts().map(text -> Data.of(("{\"note\":\"" + text + "\"}").getBytes(UTF_8)));
  }

  private Arbitrary<Optional<Fact>> facts(FactType type) {
    Arbitrary<Optional<String>> maybe = texts().optional();
    Arbitrary<Fact> facts =
        switch (type) {
          case REFERRAL_RECEIVED ->
              Combinators.combine(maybe, texts(), texts(), texts()).as(Fact.ReferralReceived::new);
          case REFERRAL_DECIDED ->
              Combinators.combine(Arbitraries.of(ReferralOutcome.class), maybe)
                  .as(Fact.ReferralDecided::new);
          case REFERRER_INFORMED -> Arbitraries.just(new Fact.ReferrerInformed());
          case ASSESSMENT_STARTED ->
              Combinators.combine(
                      maybe, maybe, Arbitraries.of(AssessmentKind.class), texts(), texts())
                  .as(Fact.AssessmentStarted::new);
          case ASSESSMENT_COMPLETED -> maybe.map(Fact.AssessmentCompleted::new);
          case CONFERENCE_HELD -> Arbitraries.just(new Fact.ConferenceHeld());
          case CP_PLAN_STARTED ->
              Combinators.combine(
                      maybe,
                      Arbitraries.of(PlanCategory.class),
                      Arbitraries.integers().greaterOrEqual(0),
                      texts(),
                      texts())
                  .as(Fact.PlanStarted::new);
          case CP_PLAN_REVIEWED -> Arbitraries.just(new Fact.PlanReviewed());
          case CP_PLAN_ENDED -> maybe.map(Fact.PlanEnded::new);
          case DV_NOTIFICATION_RECEIVED ->
              Combinators.combine(
                      instants(),
                      texts().list().ofMaxSize(5),
                      Arbitraries.of(Risk.class),
                      texts(),
                      texts())
                  .as(Fact.NotificationReceived::new);
          case DV_NOTIFICATION_ASSESSED -> maybe.map(Fact.NotificationAssessed::new);
          case REFERRAL_WITHDRAWN,
              ASSESSMENT_WITHDRAWN,
              CP_PLAN_WITHDRAWN,
              DV_NOTIFICATION_WITHDRAWN ->
              Arbitraries.just(new Fact.Withdrawn());
        };
    return facts.optional(0.8);
  }
}
