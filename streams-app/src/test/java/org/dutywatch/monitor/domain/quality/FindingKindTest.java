package org.dutywatch.monitor.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingKindTest {
  @Test
  void aKindIsFoundByTheNameThatUsersSee() {
    assertThat(FindingKind.labelled("early-review")).contains(FindingKind.EARLY_REVIEW);
    assertThat(FindingKind.labelled("late-review")).isEmpty();
  }
}
