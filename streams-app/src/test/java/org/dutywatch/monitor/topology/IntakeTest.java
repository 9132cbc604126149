package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that can be sent stops the stream, or keeps what stands beside it from counting. */
class IntakeTest {
  private static final Policy POLICY = Policies.southend2010();

  private final StreamFixture stream = Streams.ofOnePartition(POLICY);
  private final Readings readings = new Readings(stream, POLICY);

  @AfterEach
  void close() {
    stream.close();
  }

  static List<BadInput> badInputs() {
    return BadInput.all();
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void badInputGoesToTheDeadLettersAsItCameAndSaysWhy(BadInput bad) {
    arrives(bad);

    TestRecord<byte[], byte[]> letter = only(stream.deadLetters());
    assertThat(letter.key()).isEqualTo(bad.record().key());
    assertThat(letter.value()).isEqualTo(bad.record().value());
    assertThat(letter.getRecordTime()).isEqualTo(stream.lastArrival());
    List<String> expected = new ArrayList<>(told(bad.record().headers()));
    expected.add("__streams.errors.topic=dutywatch." + bad.feed());
    expected.add("__streams.errors.partition=0");
    expected.add("__streams.errors.offset=" + (stream.next(bad.feed()) - 1));
    expected.add("__streams.errors.message=" + text(letter, "__streams.errors.message"));
    expected.add("dutywatch.reason=" + bad.reason().label());
    assertThat(told(letter.headers())).isEqualTo(expected);
    assertThat(text(letter, "__streams.errors.message")).startsWith(bad.field()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void badInputKeepsNothingBesideItFromCounting(BadInput bad) {
    FeedCounts goodBefore = readings.arrivals("referrals", StreamFixture.AUTHORITY);
    FeedCounts badBefore = readings.arrivals(bad.feed(), "");

    good("Ann", "R1");
    arrives(bad);
    Instant arrivedAt = stream.lastArrival();
    good("Bea", "R2");

    assertThat(readings.counted("referrals", EventJson.RECEIVED_ON)).isEqualTo(2);
    assertThat(stream.files()).isEqualTo(2);
    assertThat(readings.readUpTo("referrals")).isEqualTo(stream.next("referrals"));
    assertThat(readings.readUpTo(bad.feed())).isEqualTo(stream.next(bad.feed()));
    assertThat(readings.arrivals(bad.feed(), "")).isEqualTo(badBefore.rejected(arrivedAt));
    assertThat(readings.arrivals("referrals", StreamFixture.AUTHORITY).fresh())
        .isEqualTo(goodBefore.fresh() + 2);
  }

  @Test
  void anEventInBinaryModeCounts() {
    EventJson event = EventJson.referral("Kim", "R1");

    stream.arrives("referrals", EventJson.keyOf("Kim"), event.dataBytes(), event.binaryHeaders());

    assertThat(stream.deadLetters()).isEmpty();
    assertThat(readings.counted("referrals", EventJson.RECEIVED_ON)).isEqualTo(1);
  }

  @Test
  void bothModesStateTheSameFact() {
    EventJson event = EventJson.referral("Kim", "R1");
    FeedCounts before = readings.arrivals("referrals", StreamFixture.AUTHORITY);

    stream.arrives("referrals", EventJson.keyOf("Kim"), event.bytes());
    stream.arrives("referrals", EventJson.keyOf("Kim"), event.dataBytes(), event.binaryHeaders());

    FeedCounts after = readings.arrivals("referrals", StreamFixture.AUTHORITY);
    assertThat(after.fresh() - before.fresh()).isEqualTo(1);
    assertThat(after.repeats() - before.repeats()).isEqualTo(1);
    assertThat(readings.counted("referrals", EventJson.RECEIVED_ON)).isEqualTo(1);
  }

  @Test
  void anEventWithoutAnAuthorityIsTheDefaultAuthoritys() {
    byte[] event = EventJson.referral("Kim", "R1").without("authority").bytes();

    stream.arrives("referrals", EventJson.keyOf("Kim"), event);

    assertThat(stream.deadLetters()).isEmpty();
    assertThat(readings.rows().keySet())
        .isNotEmpty()
        .allMatch(row -> row.dimensions().authority().equals(StreamFixture.AUTHORITY));
  }

  @Test
  void aKeyInAPartitionThatIsNotItsOwnIsRefused() {
    PartitionOfKey among = PartitionOfKey.among(3);
    try (StreamFixture first = Streams.ofPartition(0, 3, POLICY)) {
      for (String child : List.of("Ann", "Bea", "Cleo", "Dot", "Eve", "Fay")) {
        byte[] event = EventJson.referral(child, "R1").bytes();
        first.arrives("referrals", EventJson.keyOf(child), event);

        boolean atHome = among.of(EventJson.keyOf(child)) == 0;
        List<TestRecord<byte[], byte[]>> letters = first.deadLetters();
        assertThat(letters).hasSize(atHome ? 0 : 1);
        letters.forEach(
            letter ->
                assertThat(text(letter, "dutywatch.reason"))
                    .isEqualTo(Reason.WRONG_PARTITION.label()));
      }
      assertThat(new Readings(first, POLICY).counted("referrals", EventJson.RECEIVED_ON))
          .isEqualTo(first.files())
          .isBetween(1L, 5L);
    }
  }

  /** The message can be read by people who may not know whose event it was. */
  @Test
  void noMessageNamesAPerson() {
    stream.arrives("referrals", EventJson.keyOf("Lee"), EventJson.referral("Kim", "R1").bytes());
    stream.arrives("assessments", EventJson.keyOf("Kim"), EventJson.referral("Kim", "R1").bytes());

    assertThat(stream.deadLetters())
        .hasSize(2)
        .allSatisfy(
            letter ->
                assertThat(text(letter, "__streams.errors.message"))
                    .doesNotContain("Kim", "Lee", "R1"));
  }

  private void arrives(BadInput bad) {
    TestRecord<byte[], byte[]> record = bad.record();
    stream.arrives(bad.feed(), record.key(), record.value(), new RecordHeaders(record.headers()));
  }

  private void good(String child, String referral) {
    byte[] event = EventJson.referral(child, referral).bytes();
    stream.arrives("referrals", EventJson.keyOf(child), event);
  }

  private static List<String> told(Headers headers) {
    List<String> told = new ArrayList<>();
    for (Header header : headers) {
      told.add(header.key() + "=" + new String(header.value(), UTF_8));
    }
    return told;
  }

  private static String text(TestRecord<byte[], byte[]> letter, String header) {
    return new String(letter.headers().lastHeader(header).value(), UTF_8);
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }
}
