package org.dutywatch.monitor.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.policy.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The moments of a plan that a clock can go by. */
class PlanTest {
  private static final LocalDate STARTED = LocalDate.of(2010, 1, 4);
  private static final LocalDate ENDED = LocalDate.of(2010, 5, 4);
  private static final Plan PLAN =
      new Plan(
          new RecordId("A", RecordType.CP_PLAN, "Kim", "p"),
          STARTED,
          Optional.empty(),
          0,
          "unknown",
          "unknown",
          List.of(),
          Optional.of(ENDED));

  @Test
  void aPlanStartsAndEnds() {
    assertThat(PLAN.on(Moment.CP_PLAN_STARTED)).contains(STARTED);
    assertThat(PLAN.on(Moment.CP_PLAN_ENDED)).contains(ENDED);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CP_PLAN_STARTED", "CP_PLAN_ENDED"})
  void theMomentsOfOtherRecordsAreNoneOfAPlans(Moment moment) {
    assertThat(PLAN.on(moment)).isEmpty();
  }
}
