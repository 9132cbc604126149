package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.dutywatch.events.FactType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;
import org.junit.jupiter.api.Test;

class WorldsTest {
  private static final Slice BY_TEAM = new Slice(List.of(Dimension.TEAM), Optional.empty());

  private static Reference reference(List<Statement> statements, Policy policy) {
    return new Reference(statements, policy, TrueBankHolidays.ALL, Worlds.DATA_ORDER);
  }

  @Test
  void aSeedAlwaysMakesTheSameWorld() {
    assertThat(Worlds.random(7, 50)).isEqualTo(Worlds.random(7, 50));
    assertThat(Worlds.random(7, 50)).isNotEqualTo(Worlds.random(8, 50));
  }

  @Test
  void everyIndicatorHasSomethingToShowAndSomethingToMissOnEveryBasis() {
    for (Policy policy : List.of(Policies.southend2010(), Policies.englandCurrent())) {
      for (Basis basis : Basis.values()) {
        Set<String> met = new HashSet<>();
        Set<String> missed = new HashSet<>();
        for (int seed = 0; seed < 150; seed++) {
          World world = Worlds.random(seed, 80);
          Reference reference = reference(world.statements(), policy);
          Span window = new Span(world.today().minusYears(3), world.today());
          for (Indicator indicator : policy.indicators()) {
            Share total =
                reference.indicator(indicator, basis, window, Slice.WHOLE, world.today()).total();
            if (total.numerator() > 0) {
              met.add(indicator.id());
            }
            if (total.denominator().orElse(Long.MAX_VALUE) > total.numerator()) {
              missed.add(indicator.id());
            }
          }
        }
        List<String> all = policy.indicators().stream().map(Indicator::id).toList();
        assertThat(met).containsAll(all);
        assertThat(missed).containsAll(all);
      }
    }
  }

  @Test
  void everyTypeOfFactIsStatedRetractedAndTied() {
    Set<FactType> stated = new HashSet<>();
    Set<FactType> retracted = new HashSet<>();
    Set<FactType> tied = new HashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      List<Statement> statements = Worlds.random(seed, 80).statements();
      for (Statement one : statements) {
        (one.retracts() ? retracted : stated).add(one.type());
        for (Statement other : statements) {
          if (!one.equals(other)
              && one.record().equals(other.record())
              && one.type() == other.type()
              && one.review().equals(other.review())
              && one.recordedTime().equals(other.recordedTime())
              && one.id().equals(other.id())) {
            tied.add(one.type());
          }
        }
      }
    }
    assertThat(stated).containsExactlyInAnyOrder(FactType.values());
    assertThat(retracted).containsExactlyInAnyOrder(FactType.values());
    assertThat(tied).containsExactlyInAnyOrder(FactType.values());
  }

  @Domain(Worlds.class)
  @Property(tries = 100)
  void neitherOrderNorRedeliveryMatters(@ForAll World world) {
    List<Statement> otherwise = new ArrayList<>(new HashSet<>(world.statements()));
    Collections.reverse(otherwise);
    Policy policy = Policies.southend2010();
    Reference one = reference(world.statements(), policy);
    Reference other = reference(otherwise, policy);
    Span window = new Span(world.today().minusYears(2), world.today());
    for (Indicator indicator : policy.indicators()) {
      assertThat(one.indicator(indicator, Basis.DUE, window, BY_TEAM, world.today()))
          .isEqualTo(other.indicator(indicator, Basis.DUE, window, BY_TEAM, world.today()));
    }
  }

  @Domain(Worlds.class)
  @Property(tries = 100)
  void groupsAddUpToTheTotalAndBandsToTheOpenClocks(@ForAll World world) {
    Policy policy = Policies.englandCurrent();
    Reference reference = reference(world.statements(), policy);
    LocalDate today = world.today();
    Span window = new Span(today.minusYears(1), today);
    for (Indicator indicator : policy.indicators()) {
      IndicatorFigures figures =
          reference.indicator(indicator, Basis.COMPLETED, window, BY_TEAM, today);
      assertThat(figures.groups().stream().mapToLong(group -> group.figures().numerator()).sum())
          .isEqualTo(figures.total().numerator());
      if (indicator.clock().isPresent()) {
        ClockFigures open = reference.clock(indicator, today, BY_TEAM, today);
        ClockFigures.Bands all = open.total();
        assertThat(all.onTrack() + all.dueSoon() + all.dueToday() + all.overdue())
            .isEqualTo(all.open());
        assertThat(open.groups().stream().mapToLong(group -> group.figures().open()).sum())
            .isEqualTo(all.open());
      }
    }
  }
}
