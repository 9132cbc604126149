package org.dutywatch.monitor.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.Test;

/** Finding an indicator by its name. */
class PolicyTest {
  private static final Policy POLICY = Policies.southend2010();

  @Test
  void onlyAnIndicatorThatIsAClockIsFoundAmongTheClocks() {
    assertThat(POLICY.clock("cp-review")).isPresent();
    assertThat(POLICY.indicator("re-referral")).isPresent();
    assertThat(POLICY.clock("re-referral")).isEmpty();
  }
}
