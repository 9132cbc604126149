package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Event;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private final EventReader reader = new EventReader("E09000001");

  @Test
  void readsWhoSaysWhatAboutWhichRecord() throws RefusedException {
    Statement statement = statement(SampleEvent.full("referral.received"));

    assertThat(statement.record())
        .isEqualTo(new RecordId("E06000033", RecordType.REFERRAL, "c-1", "rec-7"));
    assertThat(statement.type()).isEqualTo(FactType.REFERRAL_RECEIVED);
    assertThat(statement.review()).isEmpty();
    assertThat(statement.id()).isEqualTo("e-1");
    assertThat(statement.source()).isEqualTo("/testshire/case-system");
    assertThat(statement.time()).isEqualTo("2026-03-02T10:15:30Z");
    assertThat(statement.recordedTime()).isEqualTo("2026-03-02T11:00:00.5Z");
    assertThat(statement.fact())
        .contains(new Fact.ReferralReceived(Optional.of("f-1"), "police", "East", "Team 3"));
  }

  @Test
  void readsWhatEachTypeOfFactSays() throws RefusedException {
    assertThat(fact("referral.decided"))
        .isEqualTo(
            new Fact.ReferralDecided(
                Fact.ReferralOutcome.ASSESSMENT, Optional.of("below the threshold")));
    assertThat(fact("referral.referrer-informed")).isEqualTo(new Fact.ReferrerInformed());
    assertThat(fact("assessment.started"))
        .isEqualTo(
            new Fact.AssessmentStarted(
                Optional.of("r-1"),
                Optional.of("f-1"),
                Fact.AssessmentKind.CORE,
                "East",
                "Team 3"));
    assertThat(fact("assessment.completed"))
        .isEqualTo(new Fact.AssessmentCompleted(Optional.of("conference")));
    assertThat(fact("assessment.conference-held")).isEqualTo(new Fact.ConferenceHeld());
    assertThat(fact("cp-plan.started"))
        .isEqualTo(
            new Fact.PlanStarted(
                Optional.of("f-1"), Fact.PlanCategory.NEGLECT, 2, "East", "Team 3"));
    assertThat(fact("cp-plan.reviewed")).isEqualTo(new Fact.PlanReviewed());
    assertThat(fact("cp-plan.ended")).isEqualTo(new Fact.PlanEnded(Optional.of("safe now")));
    assertThat(fact("dv-notification.received"))
        .isEqualTo(
            new Fact.NotificationReceived(
                Instant.parse("2026-03-01T23:40:00Z"),
                List.of("c-1", "c-2"),
                Fact.Risk.HIGH,
                "East",
                "Team 3"));
    assertThat(fact("dv-notification.assessed"))
        .isEqualTo(new Fact.NotificationAssessed(Optional.of("no role")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "referral.withdrawn",
        "assessment.withdrawn",
        "cp-plan.withdrawn",
        "dv-notification.withdrawn"
      })
  void readsTheWithdrawalOfEachRecord(String type) throws RefusedException {
    assertThat(fact(type)).isEqualTo(new Fact.Withdrawn());
  }

  @Test
  void readsATickOfTheClock() throws RefusedException {
    SampleEvent tick = SampleEvent.of("clock.tick");
    ClockTick expected = new ClockTick(Instant.parse("2026-03-02T10:15:30Z"));

    assertThat(read(tick)).isEqualTo(expected);
    assertThat(read(tick.with("subject", "\"any\"").data("note", "1"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("org.dutywatch.events.json.SampleEvent#fullOfEachType")
  void readsFieldsInAnyOrder(SampleEvent event) throws RefusedException {
    Event backwards = reader.structured(event.textBackwards().getBytes(UTF_8));

    assertThat(backwards).usingRecursiveComparison().ignoringFields("data").isEqualTo(read(event));
  }

  @Test
  void takesTheDefaultAuthorityAndTheTimeWhereNoneIsStated() throws RefusedException {
    SampleEvent event = SampleEvent.of("referral.received");
    for (SampleEvent silent :
        List.of(event, event.with("authority", "null").with("recordedtime", "null"))) {
      Statement statement = statement(silent);

      assertThat(statement.record().authority()).isEqualTo("E09000001");
      assertThat(statement.recordedTime()).isEqualTo(statement.time());
    }
  }

  @Test
  void readsOptionalFieldsThatAreNullAsAbsent() throws RefusedException {
    SampleEvent referral =
        SampleEvent.of("referral.received")
            .data("family", "null")
            .data("agency", "null")
            .data("locality", "null")
            .data("team", "null")
            .data("retracted", "null");

    assertThat(statement(referral).fact())
        .contains(new Fact.ReferralReceived(Optional.empty(), "unknown", "unknown", "unknown"));
    assertThat(statement(SampleEvent.of("referral.decided").data("reason", "null")).fact())
        .contains(new Fact.ReferralDecided(Fact.ReferralOutcome.ASSESSMENT, Optional.empty()));
    assertThat(statement(SampleEvent.of("cp-plan.started").data("previousPlans", "null")).fact())
        .contains(
            new Fact.PlanStarted(
                Optional.empty(), Fact.PlanCategory.NEGLECT, 0, "unknown", "unknown"));
  }

  @Test
  void keepsNoChildOfANotificationsOwn() throws RefusedException {
    for (String child : List.of("\"c-1\"", "17", "\"\"", "[]")) {
      Statement statement =
          statement(SampleEvent.of("dv-notification.assessed").data("child", child));

      assertThat(statement.record().child()).isEmpty();
      assertThat(statement.record().eventKey()).isEqualTo("E09000001/rec-7");
    }
  }

  @Test
  void readsTheReviewOfAReview() throws RefusedException {
    assertThat(statement(SampleEvent.of("cp-plan.reviewed")).review()).isEqualTo("rev-1");
    assertThat(statement(SampleEvent.of("cp-plan.ended").data("review", "9")).review()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"x\"", "{\"a\":[{\"b\":null}]}", "[[],{}]", "true", "1e400"})
  void ignoresWhatItDoesNotKnow(String anything) throws RefusedException {
    SampleEvent event = SampleEvent.full("referral.received");
    SampleEvent more =
        event
            .with("datacontenttype", anything)
            .with("child", anything)
            .with("data.child", anything)
            .data("ethnicity", anything)
            .data("time", anything)
            .data("kind", anything)
            .data("children", anything);

    assertThat(read(more)).usingRecursiveComparison().ignoringFields("data").isEqualTo(read(event));
  }

  @Test
  void asksOfARetractionOnlyWhatNamesItsSlot() throws RefusedException {
    SampleEvent plan =
        SampleEvent.of("cp-plan.started")
            .data("category", "[1,{}]")
            .data("previousPlans", "\"many\"")
            .data("family", "\"\"")
            .data("locality", "5")
            .data("retracted", "true");
    SampleEvent notification =
        new SampleEvent(SampleEvent.of("dv-notification.received").attributes(), Map.of())
            .data("children", "[null,[]]")
            .data("retracted", "true");
    SampleEvent review = SampleEvent.of("cp-plan.reviewed").data("retracted", "true");

    assertThat(statement(plan).retracts()).isTrue();
    assertThat(statement(plan).record().child()).isEqualTo("c-1");
    assertThat(statement(notification).retracts()).isTrue();
    assertThat(statement(review).review()).isEqualTo("rev-1");
    assertThat(statement(SampleEvent.of("referral.withdrawn").data("retracted", "true")).retracts())
        .isTrue();
  }

  @Test
  void retractsNothingWhereRetractedIsFalse() throws RefusedException {
    assertThat(statement(SampleEvent.of("cp-plan.ended").data("retracted", "false")).retracts())
        .isFalse();
  }

  @Test
  void keepsTheBytesOfTheDataAndNothingElse() throws RefusedException {
    String data = "{ \"child\" : \"c-1\",\n\t\"née\":\"\uD83D\uDE00\\u00e9\", \"n\":1.0e2 }";
    SampleEvent event = SampleEvent.of("referral.received").with("before", "\"é\uD83D\uDE00\"");
    String text = event.with("data", "  " + data + "  ").with("zzz", "[]").text();

    Statement statement = (Statement) reader.structured((" \r\n" + text + " \n").getBytes(UTF_8));

    assertThat(statement.data().utf8()).isEqualTo(data.getBytes(UTF_8));
  }

  @Test
  void tellsTheIdOfAnEventThatItRefuses() {
    assertThat(reader.idOf(SampleEvent.of("nonsense").bytes())).contains("e-1");
    assertThat(reader.idOf(SampleEvent.of("nonsense").with("id", "\"\"").bytes())).isEmpty();
    assertThat(reader.idOf("{\"id\":\"e-1\"".getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "E06 000033", "E0600003300000000", "Süd", "a/b"})
  void takesNoDefaultAuthorityThatIsNone(String authority) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EventReader(authority));
  }

  private Event read(SampleEvent event) throws RefusedException {
    return reader.structured(event.bytes());
  }

  private Statement statement(SampleEvent event) throws RefusedException {
    return (Statement) read(event);
  }

  private Fact fact(String type) throws RefusedException {
    return statement(SampleEvent.full(type)).fact().orElseThrow();
  }
}
