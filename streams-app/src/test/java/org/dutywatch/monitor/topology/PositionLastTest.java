package org.dutywatch.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.RowSum;
import org.dutywatch.monitor.store.SumLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A position says that everything up to it is there, so nothing may come after it. */
class PositionLastTest {
  private final StreamFixture stream = Streams.onTheEventClock(Policies.southend2010());

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void thePositionOfARecordIsWrittenAfterItsFigures() {
    stream.arrives("referrals", EventJson.keyOf("Kim"), EventJson.referral("Kim", "R1").bytes());

    List<SumEntry> written = written();
    assertThat(written).hasAtLeastOneElementOfType(RowSum.class);
    assertThat(written.get(written.size() - 1)).isInstanceOf(Arrivals.class);
  }

  @Test
  void thePositionOfATickIsWrittenAfterTheTick() {
    stream.arrives("clock", null, EventJson.tick("2026-11-02T12:00:00Z").bytes());

    List<SumEntry> written = written();
    assertThat(written).hasAtLeastOneElementOfType(LastTick.class);
    assertThat(written.get(written.size() - 1)).isInstanceOf(Arrivals.class);
  }

  private List<SumEntry> written() {
    return stream.changelog().stream()
        .flatMap(record -> SumLayout.entries(record.key.get(), record.value).stream())
        .toList();
  }
}
