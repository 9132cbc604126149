package org.dutywatch.monitor.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.domain.mark.ClockRun;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a clock stands on a day. Wednesday 18 November 2026 is the day unless another is named. */
class SituationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  @ParameterizedTest(name = "started {0}, due {1}: {2}")
  @CsvSource({
    "2026-11-02, 2026-11-17, BREACHED",
    "2026-11-02, 2026-11-18, DUE_SOON",
    "2026-11-02, 2026-11-20, DUE_SOON",
    "2026-11-02, 2026-11-22, DUE_SOON", // a Sunday: Thursday and Friday lie before it
    "2026-11-02, 2026-11-23, CALM",
    "2026-11-18, 2026-11-18, DUE_SOON",
    "2026-11-19, 2026-11-20, CALM", // has not begun
    "2026-11-19, 2026-11-17, BREACHED", // by dates that make no sense, but it is past
  })
  void aClockThatRunsIsBreachedTheDayAfterItsDueDate(
      LocalDate start, LocalDate due, Situation situation) {
    assertThat(on(DAY, ClockRun.open(start, due))).isEqualTo(situation);
  }

  @ParameterizedTest(name = "due {0}, over {1}: {2}")
  @CsvSource({
    "2026-11-10, 2026-11-10, CALM",
    "2026-11-10, 2026-11-11, BREACHED",
    "2026-11-30, 2026-11-17, CALM",
  })
  void aClockThatIsOverWasInTimeOrWasNot(LocalDate due, LocalDate over, Situation situation) {
    LocalDate start = LocalDate.of(2026, 11, 2);

    assertThat(on(DAY, new ClockRun(start, due, Optional.of(over), Optional.empty())))
        .isEqualTo(situation);
    assertThat(on(DAY, new ClockRun(start, due, Optional.empty(), Optional.of(over))))
        .isEqualTo(situation);
  }

  @Test
  void ofAClockThatIsNotThereThereIsNothingToSay() {
    assertThat(Situation.of(Optional.empty(), DAY, TrueCalendar.workingDays()))
        .isEqualTo(Situation.CALM);
  }

  private static Situation on(LocalDate day, ClockRun run) {
    return Situation.of(Optional.of(run), day, TrueCalendar.workingDays());
  }
}
