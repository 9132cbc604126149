package org.dutywatch.proof.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.proof.simulation.Awaited.eventually;

import java.nio.file.Path;
import java.util.Optional;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.store.StoreNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stores are restored by Kafka Streams on a real broker and by the simulated stream: the same is in
 * them, and what was read again and committed then is the same.
 */
class SimulatedRestoreTest {
  private static final long LARGE = 1 << 20;

  @TempDir private static Path brokerFolder;
  private static EmbeddedBroker broker;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(brokerFolder, 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static void readSome(BothApplications both) {
    both.start();
    both.send("a", "1");
    both.send("b", "1");
    both.send("a", "2");
    both.send("c", "1");
    both.readAndCommit();
    both.send("c", "");
    both.send("b", "2");
    both.readAndCommit();
    both.send("a", "3");
    both.send("d", "1");
    both.send("b", "");
    both.read();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, LARGE})
  void withoutLocalStateARestoreWaitsForTheOpenTransactionAndLeavesOutWhatWasUndone(
      long cacheBytes) {
    try (BothApplications both =
        new BothApplications(broker.bootstrapServers(), folder, cacheBytes)) {
      readSome(both);
      both.inCharge().kill();
      both.model().crash();

      both.startReal(Optional.empty());
      assertThat(both.model().start()).isEqualTo("waits for an open transaction");
      eventually(() -> both.inCharge().restores().size() == 2);
      RealInstance.Restore files = both.inCharge().restores().get(StoreNames.FILES);
      assertThat(files.from()).isZero();
      assertThat(files.to())
          .isGreaterThan(both.real().offset(both.model().plan().files(0), true))
          .isEqualTo(both.real().offset(both.model().plan().files(0), false));
      assertThat(both.real().found()).hasSize(1).isEqualTo(both.model().found());

      both.real().expire();
      both.model().expire();
      both.model().start();
      both.awaitBegun();
      assertThat(both.model().found().get(1)).isEqualTo("files a=2 b=2 sums a=2 b=2 c=2");
      both.readAndCommit();
    }
  }

  @Test
  void localStateThatACrashLeftIsNotTrusted() {
    try (BothApplications both = new BothApplications(broker.bootstrapServers(), folder, LARGE)) {
      readSome(both);
      Path left = both.real().copyOfState();
      both.inCharge().kill();
      both.model().crash();

      both.startReal(Optional.of(left)); // it has the name of the one that crashed, and ends it
      both.model().expire();
      both.model().start();
      both.awaitBegun();
      assertThat(both.inCharge().restores().get(StoreNames.FILES).from()).isZero();
      both.readAndCommit();
    }
  }

  @Test
  void localStateOfOneThatStoppedIsWhatItHadCommitted() {
    try (BothApplications both = new BothApplications(broker.bootstrapServers(), folder, LARGE)) {
      readSome(both);
      both.inCharge().close();
      both.model().stop();
      both.compare();

      both.startReal(Optional.of(both.real().stateFolder()));
      both.model().start();
      both.awaitBegun();
      assertThat(both.inCharge().restores().values())
          .as("the last marker alone is read")
          .hasSize(2)
          .allMatch(restore -> restore.from() == restore.to() - 1);
      both.send("d", "2");
      both.readAndCommit();
    }
  }
}
