package org.dutywatch.monitor.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.domain.notice.NoticeKind.BREACHED;
import static org.dutywatch.monitor.domain.notice.NoticeKind.BREACH_WITHDRAWN;
import static org.dutywatch.monitor.domain.notice.NoticeKind.DUE_SOON;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.domain.notice.Rounds.Rest;
import org.junit.jupiter.api.Test;

/** What is about the past, so that nobody is flooded with it. Notices began on 10 May 2010. */
class RoundsTest {
  private static final LocalDate BEGAN = LocalDate.of(2010, 5, 10);
  private static final LocalDate LATER = LocalDate.of(2010, 6, 1);

  private final Rounds first = Rounds.first(BEGAN);
  private final Rounds begun = first.with(Optional.empty());
  private final Rounds later = begun.next(LATER);

  @Test
  void theFirstRoundLooksAtEverythingThatWasThereBefore() {
    assertThat(first.began()).isEqualTo(BEGAN);
    assertThat(first.day()).isEqualTo(BEGAN);
    assertThat(first.rest()).contains(new Rest(Optional.empty(), 0, Optional.empty()));
    assertThat(first.isFirst()).isTrue();
    assertThat(first.isOfThePast(DUE_SOON, BEGAN)).isTrue();
    assertThat(first.isOfThePast(BREACHED, BEGAN.plusDays(9))).isTrue();
  }

  @Test
  void onceItIsDoneTheFirstRoundIsOver() {
    assertThat(begun.isFirst()).isFalse();
    assertThat(begun.isOfThePast(DUE_SOON, BEGAN)).isFalse();
  }

  @Test
  void aLaterRoundLooksAtTheDaysSinceTheOneBefore() {
    assertThat(later.began()).isEqualTo(BEGAN);
    assertThat(later.day()).isEqualTo(LATER);
    assertThat(later.rest()).contains(new Rest(Optional.of(BEGAN), 0, Optional.empty()));
    assertThat(later.isFirst()).isFalse();
  }

  @Test
  void inALaterRoundABreachIsOfThePastIfItWasDueBeforeNoticesBegan() {
    assertThat(later.isOfThePast(BREACHED, BEGAN.minusDays(1))).isTrue();
    assertThat(later.isOfThePast(BREACHED, BEGAN)).isFalse();
    assertThat(later.isOfThePast(BREACH_WITHDRAWN, BEGAN.minusDays(1))).isFalse();
  }

  @Test
  void aBreachThatBecomesKnownMoreThanSevenDaysLateIsNoNews() {
    assertThat(later.isNewsOfThePast(BREACHED, LATER.minusDays(8))).isTrue();
    assertThat(later.isNewsOfThePast(BREACHED, LATER.minusDays(7))).isFalse();
    assertThat(later.isNewsOfThePast(BREACH_WITHDRAWN, LATER.minusDays(8))).isFalse();
    assertThat(later.isNewsOfThePast(DUE_SOON, LATER.minusDays(8))).isFalse();
    assertThat(begun.isNewsOfThePast(BREACHED, BEGAN.minusDays(1))).isTrue();
  }
}
