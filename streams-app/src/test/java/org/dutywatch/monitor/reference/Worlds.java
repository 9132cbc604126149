package org.dutywatch.monitor.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.dutywatch.events.Data;
import org.dutywatch.events.Statement;

/**
 * Makes worlds in which everything goes wrong that can: few children, few days, ties, slips,
 * corrections, far dates. For a property, put {@code @Domain(Worlds.class)} on it and take a {@code
 * World} with {@code @ForAll}; a failing one loses the episodes that it can do without.
 */
public final class Worlds extends DomainContextBase {
  /** How the data of these statements compare: they are all in canonical form. */
  public static final Comparator<Data> DATA_ORDER =
      Comparator.comparing(Data::utf8, Arrays::compareUnsigned);

  private static final int MOST_EPISODES = 40;

  /**
   * The world of a seed, always the same.
   *
   * @param size how many statements, about
   */
  public static World random(long seed, int size) {
    Chance chance = new Chance(seed);
    HostileDays days = HostileDays.draw(chance);
    List<Statement> statements = new ArrayList<>();
    while (statements.size() < size) {
      statements.addAll(Episode.of(chance.any(), days));
    }
    return delivered(statements, days, chance);
  }

  /** Worlds for properties. */
  @Provide
  public Arbitrary<World> worlds() {
    Arbitrary<List<Long>> episodes = Arbitraries.longs().list().ofMaxSize(MOST_EPISODES);
    return Combinators.combine(Arbitraries.longs(), episodes).as(Worlds::of);
  }

  private static World of(long seed, List<Long> episodes) {
    Chance chance = new Chance(seed);
    HostileDays days = HostileDays.draw(chance);
    List<Statement> statements = new ArrayList<>();
    episodes.forEach(episode -> statements.addAll(Episode.of(episode, days)));
    return delivered(statements, days, chance);
  }

  /** Some statements arrive twice, and none in its order. */
  private static World delivered(List<Statement> statements, HostileDays days, Chance chance) {
    List<Statement> arrived = new ArrayList<>();
    for (Statement statement : statements) {
      arrived.add(chance.below(arrived.size() + 1), statement);
      if (chance.percent(10)) {
        arrived.add(chance.below(arrived.size() + 1), statement);
      }
    }
    return new World(arrived, days.today(chance));
  }
}
