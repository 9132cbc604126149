package org.dutywatch.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.dutywatch.monitor.store.StoreNames;
import org.junit.jupiter.api.Test;

/** What has just arrived is on the board soon; history is committed at the stream's own pace. */
class CommitsAskedForTest {
  private static final long NOW = 1_795_000_000_000L;

  private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
  private final Processor<byte[], byte[], byte[], byte[]> processor =
      MonitorTopology.processors(
              Streams.rules(
                  Streams.marker(Policies.southend2010(), new TrueCalendar()),
                  key -> 0,
                  false,
                  Streams.quiet(Policies.southend2010())))
          .get();

  CommitsAskedForTest() {
    for (String name :
        List.of(
            StoreNames.FILES,
            StoreNames.SUMS,
            StoreNames.DEADLINES,
            StoreNames.NOTICES,
            StoreNames.FINDINGS)) {
      KeyValueStore<?, ?> store =
          Stores.keyValueStoreBuilder(
                  Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
              .withLoggingDisabled()
              .build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
    }
    processor.init(context);
  }

  @Test
  void anEventOfThisMomentIsCommittedSoon() {
    arrives(NOW - 100, EventJson.referral("Kim", "R1").bytes());

    fifthOfASecondPasses();

    assertThat(context.committed()).isTrue();
  }

  @Test
  void soIsOneThatIsRefused() {
    arrives(NOW - 100, new byte[] {'{'});

    fifthOfASecondPasses();

    assertThat(context.committed()).isTrue();
  }

  @Test
  void historyIsNot() {
    arrives(NOW - 60_000, EventJson.referral("Kim", "R1").bytes());

    fifthOfASecondPasses();

    assertThat(context.committed()).isFalse();
  }

  private void arrives(long atMillis, byte[] value) {
    context.setRecordMetadata(StreamFixture.TOPICS.of("referrals"), 0, 0);
    processor.process(new Record<>(EventJson.keyOf("Kim"), value, atMillis));
  }

  private void fifthOfASecondPasses() {
    for (CapturedPunctuator timer : context.scheduledPunctuators()) {
      if (timer.getInterval().equals(MonitorTopology.PROMPT_COMMITS)) {
        timer.getPunctuator().punctuate(NOW);
      }
    }
  }
}
