package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.topology.EventJson.keyOf;
import static org.dutywatch.monitor.topology.EventJson.quoted;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static final Policy POLICY = Policies.southend2010();
  private static final EventJson RECEIVED = EventJson.referral("Kim", "R1");

  private final StreamFixture stream = Streams.ofOnePartition(POLICY);
  private final Readings readings = new Readings(stream, POLICY);

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void tellsNewFactsFromRepeatsCorrectionsAndWhatIsSuperseded() {
    received(RECEIVED);
    received(RECEIVED);
    received(RECEIVED.with("recordedtime", quoted("2010-05-14T12:00:00Z")));
    received(RECEIVED.with("recordedtime", quoted("2010-05-13T12:00:00Z")));
    received(RECEIVED.without("id"));

    assertThat(readings.arrivals("referrals", StreamFixture.AUTHORITY))
        .isEqualTo(
            new FeedCounts(
                1,
                1,
                1,
                1,
                0,
                Optional.of(Instant.parse("2010-05-12T11:00:00Z")),
                Optional.of(stream.lastArrival().minusMillis(1))));
    assertThat(readings.arrivals("referrals", ""))
        .isEqualTo(
            new FeedCounts(0, 0, 0, 0, 1, Optional.empty(), Optional.of(stream.lastArrival())));
  }

  @Test
  void whatIsRepeatedOrSupersededChangesNoFigure() {
    received(RECEIVED.with("recordedtime", quoted("2010-05-14T12:00:00Z")));
    Map<Row, Counts> before = readings.rows();

    received(RECEIVED.with("recordedtime", quoted("2010-05-14T12:00:00Z")));
    received(RECEIVED.with("id", quoted("0")).with("time", quoted("2010-05-11T12:00:00Z")));

    assertThat(readings.rows()).isEqualTo(before).isNotEmpty();
  }

  /** A slip of the pen must not make a feed look fresh for ever. */
  @Test
  void anEventDatedFarAheadOfItsRecordingIsNotTheFeedsLatest() {
    received(RECEIVED);
    received(
        EventJson.referral("Kim", "R2")
            .with("time", quoted("2110-05-12T11:00:00Z"))
            .with("recordedtime", quoted("2010-05-12T11:00:00Z")));

    assertThat(readings.arrivals("referrals", StreamFixture.AUTHORITY).lastEvent())
        .contains(Instant.parse("2010-05-12T11:00:00Z"));
  }

  @Test
  void feedsAndAuthoritiesAreCountedApart() {
    received(RECEIVED);
    stream.arrives(
        "referrals",
        "E10000012/Kim".getBytes(UTF_8),
        RECEIVED.with("authority", quoted("E10000012")).bytes());
    stream.arrives("dv-notifications", keyOf("N1"), EventJson.notification("N1").bytes());

    assertThat(readings.arrivals("referrals", StreamFixture.AUTHORITY).fresh()).isEqualTo(1);
    assertThat(readings.arrivals("referrals", "E10000012").fresh()).isEqualTo(1);
    assertThat(readings.arrivals("dv-notifications", StreamFixture.AUTHORITY).fresh()).isEqualTo(1);
    assertThat(readings.arrivals("assessments", StreamFixture.AUTHORITY))
        .isEqualTo(FeedCounts.NONE);
  }

  private void received(EventJson event) {
    stream.arrives("referrals", keyOf("Kim"), event.bytes());
  }
}
