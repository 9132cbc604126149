package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.kafka.streams.Topology;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.dutywatch.monitor.store.StoreNames;
import org.junit.jupiter.api.Test;

class MonitorTopologyTest {
  private static Topology topology(String prefix, boolean clockInUse) {
    return MonitorTopology.of(
        new MonitorTopology.Rules(
            new Topics(prefix),
            StreamFixture.AUTHORITY,
            Streams.marker(Policies.southend2010(), new TrueCalendar()),
            key -> 0,
            clockInUse,
            Streams.quiet(Policies.southend2010()),
            Optional::empty,
            () -> false));
  }

  private static String committed() throws IOException {
    try (InputStream text = MonitorTopologyTest.class.getResourceAsStream("/topology.txt")) {
      return new String(text.readAllBytes(), UTF_8);
    }
  }

  /**
   * Fails whenever the stream is put together in another way, and so asks whether that was meant.
   * What users have built up is kept under the names of stores, and the work is shared out by
   * sub-topologies: with other ones a monitor that is upgraded does not find its state, and
   * instances of both programs in one group fail. If the change was not meant, take it back. If it
   * was, raise {@link StoreNames#LAYOUT_VERSION}: it makes a generation of its own, which is built
   * from the inputs again, at the cost of reading all of them. Then put the new text in {@code
   * topology.txt}.
   */
  @Test
  void isPutTogetherAsTheCommittedTextSays() throws IOException {
    assertThat(topology("dutywatch.", false).describe().toString()).isEqualTo(committed());
  }

  @Test
  void isTheSameOnTheEventClock() {
    assertThat(topology("dutywatch.", true).describe().toString())
        .isEqualTo(topology("dutywatch.", false).describe().toString());
  }

  @Test
  void readsAndWritesUnderThePrefixThatItIsGiven() throws IOException {
    assertThat(topology("other-", false).describe().toString())
        .isEqualTo(committed().replace("dutywatch.", "other-"));
  }

  /** The rest of the monitor finds the board's feed by the name that is made in one place. */
  @Test
  void writesTheSumsToTheChangelogThatTheBoardReads() {
    try (StreamFixture stream = Streams.ofOnePartition(Policies.southend2010())) {
      stream.arrives("referrals", EventJson.keyOf("Kim"), EventJson.referral("Kim", "R1").bytes());
      stream.arrives("referrals", null, null);

      assertThat(stream.topicsWritten())
          .containsExactly(
              "dutywatch.dead-letters",
              "stream-files-changelog",
              "stream-findings-changelog",
              StoreNames.sumsChangelog("stream"));
    }
  }
}
