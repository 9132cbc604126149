package org.dutywatch.monitor.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.junit.jupiter.api.Test;

/** How a clock runs. */
class CourseTest {
  private static final Timescale MONTHS = Timescale.always(new Allowance.Months(3));
  private static final Timescale WORKING_DAYS = Timescale.always(new Allowance.WorkingDays(15));

  @Test
  void reviewsAreMeasuredInTheUnitOfTheirAllowance() {
    assertThat(new Reviews(WORKING_DAYS, WORKING_DAYS).inWorkingDays()).isTrue();
    assertThat(new Reviews(MONTHS, MONTHS).inWorkingDays()).isFalse();
  }
}
