package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Statement;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");

  private final List<Statement> history = history();
  private final Corrections corrections = new Corrections(history, FROM);

  @Test
  void theFirstTimeAFactIsMovedByADayAndTheSecondTimeBack() {
    List<Statement> once = corrected(history.size());
    List<Statement> twice = corrected(history.size());

    for (int i = 0; i < history.size(); i++) {
      assertThat(once.get(i).record()).isEqualTo(history.get(i).record());
      assertThat(once.get(i).type()).isEqualTo(history.get(i).type());
      assertThat(once.get(i).time()).isEqualTo(history.get(i).time().plus(Duration.ofDays(1)));
      assertThat(twice.get(i).time()).isEqualTo(history.get(i).time());
    }
  }

  @Test
  void eachIsRecordedAfterAllThatWereRecordedBefore() {
    Instant before = FROM;
    for (Statement correction : corrected(2 * history.size())) {
      assertThat(correction.recordedTime()).isAfter(before);
      before = correction.recordedTime();
    }
  }

  private List<Statement> corrected(int number) {
    List<Statement> corrected = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      corrected.add(corrections.next());
    }
    return corrected;
  }

  private static List<Statement> history() {
    List<Statement> history = new ArrayList<>();
    LocalDate day = LocalDate.of(2024, 3, 4);
    Workload.world(1, day, Optional.of(day.plusDays(2)))
        .forEachRemaining(event -> history.add((Statement) event));
    return history;
  }
}
