package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final String TOPIC = "referrals";

  private final Sent sent = new Sent();
  private final Looks looks = new Looks();

  @Test
  void aMessageArrivesWithTheFirstLookWhosePositionIsBeyondIt() {
    sent(0, 7, 0, false);
    sent(0, 8, 10, false);
    sent(1, 3, 20, false);
    look(0, 7, 3, 0);
    look(100, 8, 3, 0);
    look(300, 8, 4, 0);
    look(700, 9, 4, 0);

    assertThat(millis(looks.delays(sent))).containsExactly(100L, 280L, 690L);
  }

  @Test
  void aLookCountsTheProbesThatItsPositionIsBeyond() {
    sent(0, 7, 0, true);
    sent(1, 3, 0, true);
    look(0, 7, 3, 5);
    look(100, 8, 3, 6);
    look(200, 8, 4, 7);

    assertThat(millis(looks.delays(sent))).containsExactly(100L, 200L);
  }

  @Test
  void aFigureThatComesAfterItsPositionIsNoMeasurement() {
    sent(0, 7, 0, true);
    look(0, 7, 3, 5);
    look(100, 8, 3, 5);
    look(200, 8, 3, 6);

    assertThatThrownBy(() -> looks.delays(sent))
        .isInstanceOf(NotMeasuredException.class)
        .hasMessage("The board's position covered 6 probes, and its figure counted 5.");
  }

  @Test
  void aFigureThatComesBeforeItsPositionIsNoMeasurement() {
    sent(0, 7, 0, true);
    look(0, 7, 3, 5);
    look(100, 7, 3, 6);
    look(200, 8, 3, 6);

    assertThatThrownBy(() -> looks.delays(sent))
        .isInstanceOf(NotMeasuredException.class)
        .hasMessage("The board's position covered 5 probes, and its figure counted 6.");
  }

  private void sent(int partition, long offset, long dueMillis, boolean probe) {
    sent.add(
        new RecordMetadata(new TopicPartition(TOPIC, partition), offset, 0, 0, 0, 0),
        TimeUnit.MILLISECONDS.toNanos(dueMillis),
        probe);
  }

  private void look(long millis, long nextOfFirst, long nextOfSecond, long figure) {
    looks.add(
        new Looks.Look(
            TimeUnit.MILLISECONDS.toNanos(millis),
            new Position(
                Map.of(
                    new InputPartition(TOPIC, 0), nextOfFirst,
                    new InputPartition(TOPIC, 1), nextOfSecond)),
            figure));
  }

  /** To the digits that a histogram keeps. */
  private static List<Long> millis(Histogram delays) {
    return StreamSupport.stream(delays.recordedValues().spliterator(), false)
        .map(value -> Math.round(value.getValueIteratedTo() / 1e3))
        .toList();
  }
}
