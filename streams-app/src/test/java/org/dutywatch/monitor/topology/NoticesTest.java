package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A referral of Kim on Wednesday 12 May 2010 is to be decided by the 13th, its referrer informed by
 * the 19th.
 */
class NoticesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DUE_SOON = "clock.due-soon";
  private static final String BREACHED = "clock.breached";
  private static final String WITHDRAWN = "clock.breach-withdrawn";

  private Optional<Instant> now = Optional.empty();
  private StreamFixture stream = stream(false);

  private StreamFixture stream(boolean past) {
    return Streams.withNotices(Policies.southend2010(), () -> now, past);
  }

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void aClockIsAnnouncedBeforeItIsDueAndAgainOnceItsDueDateWentBy() {
    itIs("2010-05-12T08:00:00Z");
    arrives(EventJson.referral("Kim", "R1"));

    assertThat(said()).containsExactly("referral-decision clock.due-soon 2010-05-13 1");

    itIs("2010-05-13T22:59:59Z");
    assertThat(said()).isEmpty();
    itIs("2010-05-13T23:00:00Z");
    assertThat(said()).containsExactly("referral-decision clock.breached 2010-05-13 2");
    itIs("2010-05-14T12:00:00Z");
    assertThat(said()).isEmpty();
    itIs("2010-05-17T12:00:00Z");
    assertThat(said()).containsExactly("referrer-informed clock.due-soon 2010-05-19 1");
  }

  @Test
  void aClockThatIsMetInTimeIsNotSpokenOfAgain() {
    itIs("2010-05-12T08:00:00Z");
    arrives(EventJson.referral("Kim", "R1"));
    said();
    arrives(decidedOn("2010-05-13", 1));
    itIs("2010-05-14T12:00:00Z");

    assertThat(said()).doesNotContain("referral-decision");
    assertThat(open("referral-decision")).isEmpty();
  }

  @Test
  void aBreachIsTakenBackWhenItTurnsOutThatTheClockWasMet() {
    itIs("2010-05-12T08:00:00Z");
    arrives(EventJson.referral("Kim", "R1"));
    itIs("2010-05-14T12:00:00Z");
    said();

    arrives(decidedOn("2010-05-13", 1));

    assertThat(said()).containsExactly("referral-decision clock.breach-withdrawn 2010-05-13 3");
  }

  @Test
  void aLateStopLeavesABreachStanding() {
    itIs("2010-05-12T08:00:00Z");
    arrives(EventJson.referral("Kim", "R1"));
    itIs("2010-05-14T12:00:00Z");
    said();

    arrives(decidedOn("2010-05-14", 1));

    assertThat(said()).isEmpty();
  }

  @Test
  void aCorrectionTakesABreachBackAndArmsItAgainAsOftenAsItIsMade() {
    itIs("2010-05-12T08:00:00Z");
    arrives(EventJson.referral("Kim", "R1"));
    itIs("2010-05-14T12:00:00Z");
    said();

    for (int time = 1; time <= 3; time++) {
      arrives(decidedOn("2010-05-13", 2 * time));
      assertThat(said()).allMatch(text -> text.contains(WITHDRAWN)).hasSize(1);
      arrives(decidedOn("2010-05-14", 2 * time + 1));
      assertThat(said()).allMatch(text -> text.contains(BREACHED)).hasSize(1);
    }
  }

  @Test
  void aDueDateThatMovesIsAnnouncedAnew() {
    itIs("2010-05-12T08:00:00Z");
    arrives(EventJson.referral("Kim", "R1"));
    itIs("2010-05-14T12:00:00Z");
    said();

    arrives(
        EventJson.referral("Kim", "R1")
            .with("time", EventJson.quoted("2010-05-14T12:00:00+01:00"))
            .with("recordedtime", EventJson.quoted("2010-05-14T13:00:00+01:00")));

    assertThat(said())
        .containsExactly(
            "referral-decision clock.breach-withdrawn 2010-05-17 3",
            "referral-decision clock.due-soon 2010-05-17 4");
    itIs("2010-05-18T12:00:00Z");
    assertThat(said()).contains("referral-decision clock.breached 2010-05-17 5");
  }

  @Test
  void everythingThatFellDueMeanwhileIsSaidAfterAJumpOfTheClock() {
    itIs("2010-05-12T08:00:00Z");
    for (int i = 0; i < 700; i++) {
      String child = "Kim" + i % 50;
      stream.arrives(
          "referrals", EventJson.keyOf(child), EventJson.referral(child, "R" + i).bytes());
    }
    said();

    itIs("2010-06-30T12:00:00Z");
    for (int second = 0; second < 20; second++) {
      stream.secondPasses();
    }

    assertThat(said()).hasSize(2 * 700).allMatch(text -> text.contains(BREACHED));
  }

  @Test
  void nothingIsSaidOfThePastWhenTheMonitorBeginsUnlessItIsAskedFor() {
    arrives(EventJson.referral("Kim", "R1"));
    itIs("2010-05-18T12:00:00Z");
    assertThat(said()).isEmpty();
    arrives(decidedOn("2010-05-13", 1));
    assertThat(said()).as("what was not said is not taken back").isEmpty();

    stream.close();
    now = Optional.empty();
    stream = stream(true);
    arrives(EventJson.referral("Kim", "R1"));
    itIs("2010-05-18T12:00:00Z");

    List<JsonNode> notices = notices();
    assertThat(notices).hasSize(2);
    assertThat(notices).allMatch(notice -> notice.at("/data/backfilled").booleanValue());
  }

  @Test
  void whatBecomesKnownMoreThanAWeekAfterItsDueDateIsAboutThePast() {
    itIs("2010-04-01T12:00:00Z");
    itIs("2010-05-21T12:00:00Z");
    arrives(EventJson.referral("Kim", "R1"));

    assertThat(said()).containsExactly("referrer-informed clock.breached 2010-05-19 1");
  }

  @Test
  void aNoticeNamesNobody() {
    itIs("2010-05-12T08:00:00Z");
    arrives(EventJson.referral("Kim", "R1").withData("locality", EventJson.quoted("North")));

    TestRecord<byte[], byte[]> record = stream.notices().get(0);
    String text = new String(record.value(), UTF_8);
    JsonNode notice = read(record.value());
    assertThat(text).doesNotContain("Kim").doesNotContain("R1");
    assertThat(notice.path("type").textValue()).isEqualTo(DUE_SOON);
    assertThat(notice.path("authority").textValue()).isEqualTo(StreamFixture.AUTHORITY);
    assertThat(notice.at("/data/locality").textValue()).isEqualTo("North");
    assertThat(notice.at("/data/team").textValue()).isEqualTo("unknown");
    assertThat(notice.at("/data/child").textValue()).isEqualTo(new String(record.key(), UTF_8));
    assertThat(Streams.REFERENCES.child(notice.at("/data/child").textValue()).orElseThrow().id())
        .isEqualTo("Kim");
    assertThat(
            Streams.REFERENCES.record(notice.path("subject").textValue()).orElseThrow().subject())
        .isEqualTo("R1");
  }

  @Test
  void onePlansReviewClocksAreToldApart() {
    itIs("2010-05-01T08:00:00Z");
    arrives(
        EventJson.review("Kim", "P1", 0)
            .with("type", EventJson.quoted("cp-plan.started"))
            .withoutData("review")
            .withData("category", EventJson.quoted("neglect")));
    itIs("2010-08-13T08:00:00Z");
    arrives(
        EventJson.review("Kim", "P1", 1).with("time", EventJson.quoted("2010-08-12T12:00:00Z")));

    assertThat(open("cp-review")).hasSize(1);
    assertThat(said())
        .containsExactly(
            "cp-review clock.breached 2010-08-12 1",
            "cp-review clock.breach-withdrawn 2010-08-12 2");
  }

  private static EventJson decidedOn(String day, int recordedHour) {
    return EventJson.decision("Kim", "R1")
        .with("time", EventJson.quoted(day + "T12:00:00+01:00"))
        .with(
            "recordedtime",
            EventJson.quoted("2010-05-20T%02d:00:00+01:00".formatted(recordedHour)));
  }

  /** Time has come to this, and the stream was told. */
  private void itIs(String instant) {
    now = Optional.of(Instant.parse(instant));
    stream.secondPasses();
    stream.secondPasses();
  }

  private void arrives(EventJson event) {
    String type = event.attributes().get("type");
    String feed = type.startsWith("\"referral") ? "referrals" : "cp-plans";
    stream.arrives(feed, EventJson.keyOf("Kim"), event.bytes());
    assertThat(stream.deadLetters()).isEmpty();
  }

  private List<String> open(String clock) {
    int indicator =
        Policies.southend2010().numberOf(Policies.southend2010().clock(clock).orElseThrow());
    Optional<byte[]> fromTheFirst = Optional.empty();
    return stream
        .openClocks()
        .due(indicator, LocalDate.EPOCH, LocalDate.of(2100, 1, 1), fromTheFirst, 100)
        .stream()
        .map(OpenClock::toString)
        .toList();
  }

  private List<JsonNode> notices() {
    List<JsonNode> notices = new ArrayList<>();
    stream.notices().forEach(record -> notices.add(read(record.value())));
    return notices;
  }

  private List<String> said() {
    return notices().stream()
        .map(
            notice ->
                String.join(
                    " ",
                    notice.at("/data/clock").textValue(),
                    notice.path("type").textValue(),
                    notice.at("/data/dueOn").textValue(),
                    notice.at("/data/sequence").asText()))
        .toList();
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
