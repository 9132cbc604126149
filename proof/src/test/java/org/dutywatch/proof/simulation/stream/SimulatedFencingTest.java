package org.dutywatch.proof.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.proof.simulation.Awaited.eventually;

import java.nio.file.Path;
import java.util.Optional;
import org.dutywatch.broker.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An instance stands still, another takes its task over, and the first goes on: with Kafka Streams
 * on a real broker, and with the simulated stream.
 */
class SimulatedFencingTest {
  private static final long LARGE = 1 << 20;

  @TempDir private static Path brokerFolder;
  private static EmbeddedBroker broker;

  @TempDir private Path folder;
  private BothApplications both;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(brokerFolder, 0);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void startApplications() {
    both = new BothApplications(broker.bootstrapServers(), folder, LARGE);
    both.start();
    both.send("a", "1");
    both.send("b", "1");
    both.readAndCommit();
  }

  @AfterEach
  void stopApplications() {
    both.close();
  }

  /** The one in charge meets a record, and stands still before it does anything with it. */
  private RealInstance standsStillAt(String key, String value) {
    RealInstance still = both.inCharge();
    still.beforeProcessing().close();
    both.send(key, value);
    eventually(() -> still.beforeProcessing().isReached());
    return still;
  }

  /** Another takes its task over, and may have to wait. */
  private void takeOver() {
    both.real().takeForGone();
    both.startReal(Optional.empty());
    both.model().replace();
  }

  /** The one that was replaced takes in the record that it stood at, and tries to commit. */
  private void wakesUpAndCommits(RealInstance still) {
    still.commit();
    still.beforeProcessing().open();
    eventually(() -> !still.refusals().isEmpty());
    both.model().replacedReadsOne();
    assertThat(both.model().replacedCommits()).isEqualTo("fenced");
    still.close();
  }

  @Test
  void oneThatHadWrittenNothingHoldsNobodyUpAndIsRefusedItsCommit() {
    RealInstance still = standsStillAt("a", "2");
    takeOver();
    both.model().start();
    both.awaitBegun();
    both.send("c", "1");
    both.readAndCommit();

    wakesUpAndCommits(still);

    assertThat(still.refusals()).contains("CommitFailedException");
    both.compare();
    both.send("a", "3");
    both.readAndCommit();
    assertThat(both.model().next()).isEqualTo(5);
  }

  @Test
  void oneInTheMiddleOfATransactionHoldsItsSuccessorUpUntilItIsRefusedItsCommit() {
    both.send("b", "2");
    both.read();
    RealInstance still = standsStillAt("a", "2");
    takeOver();
    assertThat(both.model().start()).isEqualTo("waits for an open transaction");
    eventually(() -> both.inCharge().restores().size() == 2);
    assertThat(both.real().found()).isEqualTo(both.model().found()).hasSize(1);

    wakesUpAndCommits(still);

    assertThat(still.refusals()).contains("CommitFailedException");
    both.compare();
    both.model().start();
    both.awaitBegun();
    both.readAndCommit();
  }

  @Test
  void oneWhoseTransactionTheBrokerGaveUpWritesNothingThatIsSeen() {
    both.send("b", "2");
    both.read();
    RealInstance still = standsStillAt("a", "2");
    takeOver();
    both.real().expire();
    both.model().expire();
    both.model().start();
    both.awaitBegun();
    both.readAndCommit();

    still.commit();
    still.beforeProcessing().open();
    eventually(() -> !still.refusals().isEmpty());
    both.model().replacedReadsOne();
    assertThat(both.model().replacedCommits()).isEqualTo("none");
    still.close();

    assertThat(still.refusals())
        .containsAnyOf("ProducerFencedException", "InvalidProducerEpochException");
    both.compare();
    both.send("a", "3");
    both.readAndCommit();
  }

  @Test
  void oneThatHadHandedEverythingInMayStillCommitAndItsSuccessorWaitsForThat() {
    RealInstance still = both.inCharge();
    still.beforeCommit().close();
    both.send("b", "2");
    both.read();
    still.commit();
    both.model().commitWithoutMarkers();
    eventually(() -> still.beforeCommit().isReached());
    takeOver();
    assertThat(both.model().start()).isEqualTo("waits for an open transaction");
    eventually(() -> both.inCharge().restores().size() == 2);
    assertThat(both.real().found()).isEqualTo(both.model().found()).hasSize(1);

    still.beforeCommit().open();
    both.model().markAll();

    both.model().start();
    both.awaitBegun();
    both.compare();
    assertThat(both.model().found().get(1)).isEqualTo("files a=1 b=2 sums a=1 b=2");
    both.send("a", "2");
    both.readAndCommit();
  }
}
