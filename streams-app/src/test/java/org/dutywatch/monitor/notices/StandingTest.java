package org.dutywatch.monitor.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.notify.TestNotice;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Notice DUE_SOON = notice("clock.due-soon", 1);
  private static final Notice BREACHED = notice("clock.breached", 2);
  private static final Notice WITHDRAWN = notice("clock.breach-withdrawn", 3);
  private static final Notice AGAIN = notice("clock.breached", 4);

  private final Standing standing = new Standing();

  private static Notice notice(String type, int sequence) {
    return TestNotice.of(type, "A", "a", sequence);
  }

  private void acknowledge(Notice notice) {
    standing.take(
        ClockInstance.of(notice),
        new Acknowledgement(notice.id(), "A. Manager", Instant.EPOCH, Optional.empty()));
  }

  private List<String> ids() {
    return standing.entries(entry -> true).stream().map(entry -> entry.notice().id()).toList();
  }

  @Test
  void ofEachClockTheLastNoticeStands() {
    standing.take(DUE_SOON);
    standing.take(TestNotice.breached("B", "b"));
    standing.take(BREACHED);

    assertThat(ids()).containsExactly(BREACHED.id(), "rB.referral-decision.0.2");
    assertThat(standing.find(DUE_SOON.id())).isEmpty();
    assertThat(standing.find(BREACHED.id())).contains(BREACHED);
  }

  @Test
  void whatWasTakenBackDoesNotStand() {
    standing.take(BREACHED);
    standing.take(WITHDRAWN);

    assertThat(ids()).isEmpty();
  }

  @Test
  void theyAreCountedByAuthorityAndThoseThatNobodyHasAcknowledged() {
    assertThat(standing.counts()).isEmpty();
    standing.take(DUE_SOON);
    standing.take(TestNotice.breached("B", "b"));
    assertThat(counted()).isEqualTo(new Standing.Count(2, 2));

    acknowledge(DUE_SOON);
    assertThat(counted()).isEqualTo(new Standing.Count(2, 1));

    standing.take(BREACHED);
    assertThat(counted()).isEqualTo(new Standing.Count(2, 2));

    standing.take(WITHDRAWN);
    assertThat(counted()).isEqualTo(new Standing.Count(1, 1));
  }

  private Standing.Count counted() {
    assertThat(standing.counts()).containsOnlyKeys(BREACHED.authority());
    return standing.counts().get(BREACHED.authority());
  }

  @Test
  void anAcknowledgementCoversWhatWasSaidUpToItAndNothingLater() {
    standing.take(BREACHED);
    acknowledge(BREACHED);

    assertThat(standing.covers(DUE_SOON)).isTrue();
    assertThat(standing.covers(BREACHED)).isTrue();
    assertThat(standing.covers(WITHDRAWN)).isFalse();
    assertThat(standing.covers(AGAIN)).isFalse();
    assertThat(standing.covers(TestNotice.breached("B", "a"))).isFalse();
  }

  @Test
  void aBreachThatIsBackIsNotAcknowledged() {
    standing.take(BREACHED);
    acknowledge(BREACHED);
    standing.take(WITHDRAWN);
    standing.take(AGAIN);

    assertThat(standing.entries(entry -> entry.acknowledgement().isPresent())).isEmpty();
    assertThat(ids()).containsExactly(AGAIN.id());
  }

  @Test
  void theNoticesOfAnotherGenerationAreOthers() {
    standing.take(BREACHED);
    acknowledge(BREACHED);
    Notice other =
        new Notice(
            BREACHED.id(),
            "/dutywatch/another",
            BREACHED.type(),
            BREACHED.time(),
            BREACHED.authority(),
            BREACHED.clock(),
            BREACHED.subject(),
            BREACHED.child(),
            BREACHED.dueOn(),
            BREACHED.locality(),
            BREACHED.team(),
            BREACHED.sequence(),
            false);

    assertThat(standing.covers(other)).isFalse();
  }
}
