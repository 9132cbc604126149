package org.dutywatch.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static final Policy POLICY = Policies.southend2010();
  private static final Instant EARLIER = Instant.parse("2010-05-12T11:00:00Z");
  private static final Instant LATER = Instant.parse("2010-05-12T11:00:00.000000001Z");

  private final StreamFixture stream = Streams.onTheEventClock(POLICY);
  private final Readings readings = new Readings(stream, POLICY);

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void theGreatestTickStandsInWhateverOrderTheyArrive() {
    stream.ticks(EARLIER);
    assertThat(readings.lastTick().time()).isEqualTo(EARLIER);

    stream.ticks(LATER);
    stream.ticks(EARLIER);

    assertThat(readings.lastTick().time()).isEqualTo(LATER);
    assertThat(stream.deadLetters()).isEmpty();
  }

  @Test
  void everyTickIsReadAndCounted() {
    stream.ticks(LATER);
    stream.ticks(EARLIER);

    assertThat(readings.readUpTo(Topics.CLOCK)).isEqualTo(2);
    assertThat(readings.arrivals(Topics.CLOCK, ""))
        .isEqualTo(
            new FeedCounts(1, 0, 0, 1, 0, Optional.of(LATER), Optional.of(stream.lastArrival())));
  }

  @Test
  void noTickChangesAnyFigure() {
    stream.arrives("referrals", EventJson.keyOf("Kim"), EventJson.referral("Kim", "R1").bytes());
    var before = readings.rows();

    stream.ticks(Instant.parse("2030-01-01T00:00:00Z"));

    assertThat(readings.rows()).isEqualTo(before).isNotEmpty();
  }
}
