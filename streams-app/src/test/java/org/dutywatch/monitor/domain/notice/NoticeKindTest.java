package org.dutywatch.monitor.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.domain.notice.NoticeKind.BREACHED;
import static org.dutywatch.monitor.domain.notice.NoticeKind.BREACH_WITHDRAWN;
import static org.dutywatch.monitor.domain.notice.NoticeKind.DUE_SOON;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a clock, by what was said last. */
class NoticeKindTest {
  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource({
    ", CALM, ''",
    ", DUE_SOON, DUE_SOON",
    ", BREACHED, BREACHED",
    // Met in time after all: nobody needs to hear of it.
    "DUE_SOON, CALM, ''",
    "DUE_SOON, DUE_SOON, ''",
    "DUE_SOON, BREACHED, BREACHED",
    "BREACHED, CALM, BREACH_WITHDRAWN",
    "BREACHED, DUE_SOON, 'BREACH_WITHDRAWN,DUE_SOON'",
    "BREACHED, BREACHED, ''",
    "BREACH_WITHDRAWN, CALM, ''",
    "BREACH_WITHDRAWN, DUE_SOON, DUE_SOON",
    "BREACH_WITHDRAWN, BREACHED, BREACHED",
  })
  void isSaidOnceAndTakenBackWhereItIsNotTrueAnyMore(
      NoticeKind last, Situation situation, String said) {
    List<NoticeKind> expected =
        Arrays.stream(said.split(",")).filter(k -> !k.isEmpty()).map(NoticeKind::valueOf).toList();

    assertThat(NoticeKind.next(Optional.ofNullable(last), situation)).isEqualTo(expected);
  }

  @Test
  void eachHasTheTypeOfEventThatTheContractNames() {
    assertThat(DUE_SOON.label()).isEqualTo("clock.due-soon");
    assertThat(BREACHED.label()).isEqualTo("clock.breached");
    assertThat(BREACH_WITHDRAWN.label()).isEqualTo("clock.breach-withdrawn");
  }

  @Test
  void whatWasSaidIsCounted() {
    Said said = Said.NOTHING.and(DUE_SOON, true).and(BREACHED, false);

    assertThat(said).isEqualTo(new Said(Optional.of(BREACHED), 2, false));
  }
}
