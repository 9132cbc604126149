package org.dutywatch.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.store.OpenClocks.Extent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Which clocks are kept while history is being read, and after. A referral is to be decided within
 * a working day.
 */
class ClockGatheringTest {
  private static final Policy POLICY = Policies.southend2010();
  private static final String CLOCK = "referral-decision";

  private final Map<String, Map<Bytes, byte[]>> kept = new HashMap<>();
  private boolean historyIsRead;
  private StreamFixture stream = stream();

  private StreamFixture stream() {
    return Streams.whileHistoryIsRead(POLICY, () -> historyIsRead, kept);
  }

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void noneIsKeptWhileHistoryIsBeingRead() {
    referred("Kim", "R1");
    stream.secondPasses();

    assertThat(stream.openClocks().extent()).isEqualTo(Extent.NONE);
    assertThat(open()).isEmpty();
  }

  @Test
  void thoseThatRunAreKeptOnceItHasBeenRead() {
    referred("Kim", "R1");
    referred("Kim", "R2");
    referred("Kim", "R22");
    decided("Kim", "R2");
    historyIsRead = true;
    stream.secondPasses();

    assertThat(stream.openClocks().extent()).isEqualTo(Extent.ALL);
    assertThat(open()).containsExactly("R1", "R22");
  }

  @Test
  void aNotificationIsAFileOfItsOwnHoweverItsIdBegins() {
    Policy current = Policies.englandCurrent();
    stream.close();
    stream = Streams.whileHistoryIsRead(current, () -> historyIsRead, kept);
    for (String subject : List.of("N1", "N10", "N100")) {
      stream.arrives(
          "dv-notifications", EventJson.keyOf(subject), EventJson.notification(subject).bytes());
    }
    assertThat(stream.deadLetters()).isEmpty();
    historyIsRead = true;
    stream.secondPasses();

    int clock = current.numberOf(current.clock("dv-risk-assessment").orElseThrow());
    assertThat(open(clock)).containsExactly("N1", "N10", "N100");
  }

  @Test
  void whatChangesWhileTheyAreGatheredIsKeptAsItIsByThen() {
    for (int child = 1000; child < 2000; child++) {
      referred("Kim" + child, "R" + child);
    }
    historyIsRead = true;
    stream.secondPasses();
    assertThat(stream.openClocks().extent()).isEqualTo(Extent.SOME);
    for (int child = 1000; child < 2000; child += 2) {
      decided("Kim" + child, "R" + child);
    }
    referred("Kim2000", "R2000");
    untilAllAreKept();

    assertThat(open()).hasSize(501).contains("R1001", "R2000").doesNotContain("R1000");
  }

  @Test
  void theyAreGatheredFromTheBeginningAfterARestart() {
    for (int child = 1000; child < 2000; child++) {
      referred("Kim" + child, "R" + child);
    }
    historyIsRead = true;
    stream.secondPasses();
    stream.changelogs(kept);
    stream.close();
    historyIsRead = false;
    stream = stream();

    decided("Kim1500", "R1500");
    assertThat(stream.openClocks().extent()).isEqualTo(Extent.SOME);
    historyIsRead = true;
    untilAllAreKept();

    assertThat(open()).hasSize(999).doesNotContain("R1500");
  }

  private void untilAllAreKept() {
    for (int second = 0; second < 10; second++) {
      stream.secondPasses();
    }
    assertThat(stream.openClocks().extent()).isEqualTo(Extent.ALL);
  }

  private void referred(String child, String referral) {
    arrives(child, EventJson.referral(child, referral));
  }

  private void decided(String child, String referral) {
    arrives(child, EventJson.decision(child, referral));
  }

  private void arrives(String child, EventJson event) {
    stream.arrives("referrals", EventJson.keyOf(child), event.bytes());
    assertThat(stream.deadLetters()).isEmpty();
  }

  /** The referrals that are not decided. */
  private List<String> open() {
    return open(POLICY.numberOf(POLICY.clock(CLOCK).orElseThrow()));
  }

  private List<String> open(int clock) {
    List<OpenClock> open = new ArrayList<>();
    stream.openClocks().forEachDue(clock, LocalDate.EPOCH, LocalDate.of(2100, 1, 1), open::add);
    return open.stream().map(it -> it.name().record().subject()).sorted().toList();
  }
}
