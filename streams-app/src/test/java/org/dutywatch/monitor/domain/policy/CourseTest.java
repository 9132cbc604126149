package org.dutywatch.monitor.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.junit.jupiter.api.Test;

/** How a clock runs. */
class CourseTest {
  private static final Timescale MONTHS = Timescale.always(new Allowance.Months(3));
  private static final Timescale WORKING_DAYS = Timescale.always(new Allowance.WorkingDays(15));

  @Test
  void theFirstReviewHasAnAllowanceOfItsOwn() {
    Reviews reviews = new Reviews(MONTHS, Timescale.always(new Allowance.Months(6)));
    LocalDate start = LocalDate.of(2010, 6, 1);
    assertThat(reviews.allowance(start, 0)).isEqualTo(new Allowance.Months(3));
    assertThat(reviews.allowance(start, 1)).isEqualTo(new Allowance.Months(6));
    assertThat(reviews.allowance(start, 2)).isEqualTo(new Allowance.Months(6));
  }

  @Test
  void reviewsAreMeasuredInTheUnitOfTheirAllowance() {
    assertThat(new Reviews(WORKING_DAYS, WORKING_DAYS).inWorkingDays()).isTrue();
    assertThat(new Reviews(MONTHS, MONTHS).inWorkingDays()).isFalse();
  }
}
