package org.dutywatch.proof.simulation.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction.Fate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same scripts on a real broker and on the simulated one: two producers whose transactions
 * overlap, and a consumer that reads committed records in small pieces.
 */
class SimulatedBrokerTest {
  private static final int ACTIONS = 40;

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(folder, 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 500})
  void aReaderOfCommittedRecordsIsGivenTheSame(int mostRecords) {
    Random lot = new Random(mostRecords);
    try (RealLog real = new RealLog(broker.bootstrapServers(), mostRecords, Map.of())) {
      ModelLog model = new ModelLog(mostRecords, Integer.MAX_VALUE);
      for (int i = 0; i < ACTIONS; i++) {
        LogAction action = LogAction.any(lot);
        action.on(real);
        action.on(model);
        assertThat(real.seen()).as("after %s", action).isEqualTo(model.seen());
      }
      assertThat(real.read()).as("what is committed").isNotEmpty().isEqualTo(model.read());
    }
  }

  @Test
  void anOpenTransactionHoldsBackWhatAnotherHasCommittedAfterIt() {
    List<LogAction> actions =
        List.of(
            new LogAction(LogAction.Kind.WRITE, 0, 0),
            new LogAction(LogAction.Kind.WRITE, 1, 1),
            new LogAction(LogAction.Kind.COMMIT, 1, 1));
    try (RealLog real = new RealLog(broker.bootstrapServers(), 1, Map.of())) {
      ModelLog model = new ModelLog(1, Integer.MAX_VALUE);
      actions.forEach(action -> action.on(real));
      actions.forEach(action -> action.on(model));

      assertThat(real.seen()).isEqualTo(model.seen());
      assertThat(model.seen()).contains("last stable offset 0");
      assertThat(real.read()).isEqualTo(model.read()).isEmpty();
    }
  }

  /** Where the log begins by now at the end of before, it seems to have been read. */
  @Test
  void aReaderThatGoesBackForgetsTheEndOnlyWhereItIsGivenThePartitionAnew() {
    LogAction write = new LogAction(LogAction.Kind.WRITE, 0, 0);
    LogAction commit = new LogAction(LogAction.Kind.COMMIT, 0, 0);
    try (RealLog real = new RealLog(broker.bootstrapServers(), 500, Map.of())) {
      ModelLog model = new ModelLog(500, Integer.MAX_VALUE);
      List.of(write, commit).forEach(action -> action.on(real));
      List.of(write, commit).forEach(action -> action.on(model));
      assertThat(real.seen()).isEqualTo(model.seen()).contains("last stable offset 2");
      List.of(write, commit).forEach(action -> action.on(real));
      List.of(write, commit).forEach(action -> action.on(model));
      real.loseBefore(2);
      model.loseBefore(2);

      assertThat(real.lagAtBeginning()).isEqualTo(model.lagAtBeginning()).hasValue(0);

      real.assignAnew();
      model.assignAnew();
      assertThat(real.lagAtBeginning()).isEqualTo(model.lagAtBeginning()).isEmpty();
    }
  }

  @Test
  void howFarAPartitionWasReadIsNotToldWhileATransactionMayStillSayOtherwise() {
    TopicPartition said = new TopicPartition("said", 0);
    TopicPartition other = new TopicPartition("said", 1);
    SimulatedBroker model = new SimulatedBroker();
    GroupOffsets group = model.group("group");
    try (RealOffsets real = new RealOffsets(broker.bootstrapServers(), said.topic(), "group")) {
      SimulatedTransaction transaction = model.begin();
      group.commit(Map.of(said, 5L), transaction);
      real.commitIn(Map.of(said, 5L));

      assertThat(group.isStable(List.of(other))).isTrue();
      assertThat(real.next(other)).isEqualTo(group.next(other)).isZero();
      assertThat(group.isStable(List.of(said))).isFalse();
      assertThat(real.isWithheld(said)).isTrue();

      transaction.end(Fate.COMMITTED);
      transaction.markAll();
      real.endTransaction();

      assertThat(real.next(said)).isEqualTo(group.next(said)).isEqualTo(5);
    }
  }
}
