package org.dutywatch.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dutywatch.events.FactType;
import org.dutywatch.events.Statement;
import org.junit.jupiter.api.Test;

class HostileWorldsTest {
  private static final HostileWorlds WORLDS = new HostileWorlds(Agreement.WORLDS);

  @Test
  void allThatTheThreeFiguresLookAtHappensInThem() {
    Set<FactType> said = EnumSet.noneOf(FactType.class);
    boolean retracted = false;
    for (var events = WORLDS.events(); events.hasNext(); ) {
      Statement event = events.next();
      said.add(event.type());
      retracted |= event.retracts();
    }

    assertThat(said)
        .contains(
            FactType.REFERRAL_RECEIVED,
            FactType.REFERRAL_WITHDRAWN,
            FactType.ASSESSMENT_STARTED,
            FactType.ASSESSMENT_COMPLETED,
            FactType.ASSESSMENT_WITHDRAWN,
            FactType.CP_PLAN_STARTED,
            FactType.CP_PLAN_WITHDRAWN,
            FactType.DV_NOTIFICATION_RECEIVED,
            FactType.DV_NOTIFICATION_ASSESSED,
            FactType.DV_NOTIFICATION_WITHDRAWN);
    assertThat(retracted).isTrue();
  }

  @Test
  void theyAreAskedAboutDaysFourWeeksApartInTheirOrder() {
    List<LocalDate> days = WORLDS.days();

    assertThat(days).hasSizeGreaterThan(100).isSorted();
    for (int i = 1; i < days.size(); i++) {
      assertThat(days.get(i)).isAfterOrEqualTo(days.get(i - 1).plusWeeks(4));
    }
  }
}
