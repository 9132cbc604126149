package org.dutywatch.proof.simulation.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.dutywatch.broker.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same scripts on a log that a real broker cleans and on the simulated one: what a reader is
 * given, at which offsets, and how it comes past what is not there any more.
 */
class SimulatedCompactionTest {
  private static final int ACTIONS = 60;

  /** A record or a marker takes some 70 to 80 bytes. */
  private static final int ONE_EACH = 100;

  private static final int SOME_EACH = 400;
  private static final Duration LONG = Duration.ofDays(1);

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(folder, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      RealCleaner.wakeUp(admin);
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  /** A real log and the simulated one. */
  private static final class Both implements AutoCloseable {
    private final RealLog real;
    private final RealCleaner cleaner;
    private final boolean oneEach;
    private final boolean removals;
    private final ModelLog model = new ModelLog(1, 1);

    Both(int segmentBytes, boolean removals) {
      Map<String, String> settings =
          RealCleaner.topicSettings(segmentBytes, removals ? 0 : LONG.toMillis());
      real = new RealLog(broker.bootstrapServers(), 1, settings);
      cleaner = new RealCleaner(real, folder);
      oneEach = segmentBytes == ONE_EACH;
      this.removals = removals;
    }

    void act(LogAction action) {
      action.on(real);
      action.on(model);
    }

    void act(LogAction.Kind kind, int producer, int key) {
      act(new LogAction(kind, producer, key));
    }

    void readOne() {
      real.readOne();
      model.readOne();
      assertThat(real.position()).isEqualTo(model.position());
    }

    /** The model is told where larger pieces end; else it knows by itself how far it may go. */
    void clean() {
      long cleanedTo = cleaner.clean();
      model.clean(oneEach ? Long.MAX_VALUE : cleanedTo, removals);
      real.replaceReader();
    }

    /** What both readers are given from where they stand, and what from the beginning. */
    List<String> readAll() {
      assertThat(real.seen()).isEqualTo(model.seen());
      assertThat(real.read()).isEqualTo(model.read());
      act(LogAction.Kind.READ_FROM_THE_BEGINNING, 0, 0);
      assertThat(real.seen()).isEqualTo(model.seen());
      assertThat(real.read()).isEqualTo(model.read());
      return model.read();
    }

    @Override
    public void close() {
      real.close();
    }
  }

  @ParameterizedTest
  @CsvSource({ONE_EACH + ",true", ONE_EACH + ",false", SOME_EACH + ",true", SOME_EACH + ",false"})
  void aReaderIsGivenTheSame(int segmentBytes, boolean removals) {
    Random lot = new Random(segmentBytes);
    try (Both both = new Both(segmentBytes, removals)) {
      for (int i = 0; i < ACTIONS; i++) {
        both.act(LogAction.any(lot));
        switch (lot.nextInt(8)) {
          case 0 -> both.readOne();
          case 1 -> {
            both.clean();
            both.readAll();
          }
          case 2 -> both.clean();
          default -> {}
        }
      }
      both.clean();
      assertThat(both.readAll()).isNotEmpty();
    }
  }

  @Test
  void aRemovalGoesWithTheCleaningAfterTheOneThatMetItFirst() {
    try (Both both = new Both(ONE_EACH, true)) {
      both.act(LogAction.Kind.WRITE, 0, 0);
      both.act(LogAction.Kind.REMOVE, 0, 0);
      both.act(LogAction.Kind.COMMIT, 0, 0);
      both.act(LogAction.Kind.WRITE_OUTSIDE, 0, 1);
      both.clean();
      assertThat(both.readAll()).contains("1: 0 went").doesNotContain("0: 0=0");

      both.act(LogAction.Kind.WRITE_OUTSIDE, 0, 2);
      both.clean();
      assertThat(both.readAll()).contains("3: 1=1", "4: 2=2").doesNotContain("1: 0 went");
    }
  }

  @Test
  void aTransactionThatIsOpenOrUndoneTakesThePlaceOfNothing() {
    try (Both both = new Both(ONE_EACH, false)) {
      both.act(LogAction.Kind.WRITE_OUTSIDE, 0, 0);
      both.act(LogAction.Kind.WRITE, 1, 0);
      both.act(LogAction.Kind.WRITE_OUTSIDE, 0, 1);
      both.clean();
      assertThat(both.readAll()).contains("0: 0=0");

      both.act(LogAction.Kind.ABORT, 1, 0);
      both.act(LogAction.Kind.WRITE_OUTSIDE, 0, 2);
      both.clean();
      assertThat(both.readAll()).contains("0: 0=0", "2: 1=2");
    }
  }
}
