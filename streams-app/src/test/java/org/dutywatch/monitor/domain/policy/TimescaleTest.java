package org.dutywatch.monitor.domain.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.dutywatch.monitor.domain.policy.Timescale.Step;
import org.junit.jupiter.api.Test;

/** The allowances of a clock over the years. */
class TimescaleTest {

  @Test
  void aTimescaleNeedsAnAllowanceFromTheBeginning() {
    Step fromApril = new Step(LocalDate.of(2010, 4, 1), new Allowance.WorkingDays(10));
    assertNotATimescale(List.of());
    assertNotATimescale(List.of(fromApril));
  }

  private static void assertNotATimescale(List<Step> steps) {
    assertThatThrownBy(() -> new Timescale(steps))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a timescale needs an allowance from the beginning");
  }
}
