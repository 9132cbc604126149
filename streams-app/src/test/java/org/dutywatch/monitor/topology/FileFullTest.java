package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.topology.EventJson.keyOf;
import static org.dutywatch.monitor.topology.EventJson.quoted;

import java.util.List;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A child's file has an end, and whatever it holds by then can still be corrected. */
class FileFullTest {
  private static final Policy POLICY = Policies.southend2010();
  private static final int RECORDS = 2_000;
  private static final int REVIEWS = 500;

  private final StreamFixture stream = Streams.ofOnePartition(POLICY);
  private final Readings readings = new Readings(stream, POLICY);

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void aChildHasAtMostTwoThousandRecords() {
    // a decision without a referral is a record too, and the quickest to work out
    for (int i = 0; i < RECORDS - 1; i++) {
      decided("Kim", "R" + i);
    }
    received("Kim", "last");
    assertThat(refusals()).isEmpty();

    received("Kim", "beyond");
    assertThat(refusals()).containsExactly("file-full");
    assertThat(stream.files()).isEqualTo(RECORDS);

    decided("Kim", "R0");
    stream.arrives("referrals", keyOf("Kim"), corrected("last", "2010-05-13"));
    received("Kim", "R1");
    assertThat(refusals()).isEmpty();
    assertThat(readings.counted("referrals", EventJson.RECEIVED_ON)).isEqualTo(1);
    assertThat(readings.counted("referrals", "2010-05-13")).isEqualTo(1);

    received("Kimberley", "R1");
    stream.arrives("dv-notifications", keyOf("Kim"), EventJson.notification("Kim").bytes());
    assertThat(refusals()).isEmpty();
  }

  @Test
  void aPlanHasAtMostFiveHundredReviews() {
    for (int number = 1; number <= REVIEWS; number++) {
      reviewed(EventJson.review("Kim", "P1", number));
    }
    assertThat(refusals()).isEmpty();

    reviewed(EventJson.review("Kim", "P1", REVIEWS + 1));
    assertThat(refusals()).containsExactly("file-full");

    reviewed(EventJson.review("Kim", "P1", REVIEWS).with("time", quoted("2010-06-01T09:00:00Z")));
    reviewed(EventJson.review("Kim", "P1", 1).withData("retracted", "true"));
    reviewed(EventJson.review("Kim", "P2", REVIEWS + 1));
    assertThat(refusals()).isEmpty();
  }

  /** So that the record, with all that was said of it, fits a message of an internal topic. */
  @Test
  void theFactsOfOneRecordHoldAtMostTwoMebibytes() {
    String note = quoted("x".repeat(63 * 1024));
    int fitting =
        2
            * 1024
            * 1024
            / EventJson.review("Kim", "P1", 1).withData("note", note).dataBytes().length;
    for (int number = 1; number <= fitting; number++) {
      reviewed(EventJson.review("Kim", "P1", number).withData("note", note));
    }
    assertThat(refusals()).isEmpty();

    reviewed(EventJson.review("Kim", "P1", fitting + 1).withData("note", note));
    assertThat(refusals()).containsExactly("file-full");

    reviewed(EventJson.review("Kim", "P1", 1).with("time", quoted("2010-06-01T09:00:00Z")));
    reviewed(EventJson.review("Kim", "P1", fitting + 1).withData("note", note));
    assertThat(refusals()).isEmpty();
  }

  private void received(String child, String referral) {
    stream.arrives("referrals", keyOf(child), EventJson.referral(child, referral).bytes());
  }

  private static byte[] corrected(String referral, String day) {
    return EventJson.referral("Kim", referral)
        .with("time", quoted(day + "T12:00:00Z"))
        .with("recordedtime", quoted(day + "T12:00:00Z"))
        .bytes();
  }

  private void decided(String child, String referral) {
    stream.arrives("referrals", keyOf(child), EventJson.decision(child, referral).bytes());
  }

  private void reviewed(EventJson review) {
    stream.arrives("cp-plans", keyOf("Kim"), review.bytes());
  }

  private List<String> refusals() {
    return stream.deadLetters().stream()
        .map(letter -> letter.headers().lastHeader("dutywatch.reason").value())
        .map(reason -> new String(reason, UTF_8))
        .toList();
  }
}
