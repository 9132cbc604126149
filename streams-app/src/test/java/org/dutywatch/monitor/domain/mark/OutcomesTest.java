package org.dutywatch.monitor.domain.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.domain.mark.DueOutcome.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mark says beside its day: read back as it was entered. */
class OutcomesTest {

  @ParameterizedTest
  @EnumSource
  void howADueDateWasMetIsReadBack(Fate fate) {
    for (int started : new int[] {0, 1, 4, 4095}) {
      for (int stopped : new int[] {0, 1, 3, 4095}) {
        DueOutcome outcome = new DueOutcome(fate, started, stopped);
        assertThat(DueOutcome.of(outcome.code())).isEqualTo(outcome);
        assertThat(outcome.code()).isNotNegative();
      }
    }
  }

  @Test
  void moreDaysBeforeADueDateThanThereIsRoomForAreCut() {
    assertThat(DueOutcome.of(new DueOutcome(Fate.IN_TIME, 5000, 4096).code()))
        .isEqualTo(new DueOutcome(Fate.IN_TIME, 4095, 4095));
  }

  @Test
  void onlyWhatWasInTimeOrLapsedWasNotOpenAfterItsDueDate() {
    assertThat(Fate.values())
        .filteredOn(fate -> new DueOutcome(fate, 0, 0).openAfterDue())
        .containsExactly(Fate.OPEN, Fate.LATE, Fate.MISSED);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0, true", "7, false", "7, true"})
  void aStopIsReadBack(int length, boolean inTime) {
    StopOutcome outcome = new StopOutcome(length, inTime);
    assertThat(StopOutcome.of(outcome.code())).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-04-03, 0, false", // the day before it was due
    "2010-04-04, 0, false",
    "2010-04-05, 1, true",
    "2010-04-09, 5, true"
  })
  void aClockThatEndsWithItsRecordIsMissedByTheDaysThatItWasOverdue(
      LocalDate end, int daysOverdue, boolean missed) {
    LocalDate start = LocalDate.of(2010, 1, 4);
    LocalDate due = LocalDate.of(2010, 4, 4);
    EndOutcome outcome = new ClockRun(start, due, Optional.empty(), Optional.of(end)).endOutcome();
    assertThat(outcome).isEqualTo(new EndOutcome(daysOverdue));
    assertThat(EndOutcome.of(outcome.code())).isEqualTo(outcome);
    assertThat(outcome.missed()).isEqualTo(missed);
  }
}
