package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeysTest {

  /** Days close together and centuries apart, with outcomes small and large. */
  @Provide
  Arbitrary<List<Long>> some() {
    Arbitrary<Integer> days = Arbitraries.of(-719_162, -1, 0, 1, 3_652, 4_095, 4_096, 2_932_896);
    Arbitrary<Integer> outcomes =
        Arbitraries.of(0, 1, 4, (1 << 19) - 1, 1 << 19, Integer.MAX_VALUE);
    return Combinators.combine(days, outcomes).as(Keys::of).list().ofMaxSize(8);
  }

  private static Keys kept(Collection<Long> keys) {
    long[] ascending = new TreeSet<>(keys).stream().mapToLong(Long::longValue).toArray();
    return Keys.of(ascending, ascending.length);
  }

  private static List<Long> listed(Keys keys) {
    return IntStream.range(0, keys.size()).mapToObj(keys::key).toList();
  }

  @Property
  void theyComeOutAsTheyWentIn(@ForAll("some") List<Long> some) {
    Keys keys = kept(some);

    assertThat(listed(keys)).containsExactlyElementsOf(new TreeSet<>(some));
    for (int i = 0; i < keys.size(); i++) {
      assertThat(Keys.of(keys.day(i), keys.outcome(i))).isEqualTo(keys.key(i));
    }
  }

  @Property
  void eachIsFoundAndTheNextWhereOneIsMissing(
      @ForAll("some") List<Long> some, @ForAll("some") List<Long> sought) {
    Keys keys = kept(some);

    for (long key : sought) {
      assertThat(keys.firstFrom(key)).isEqualTo(new TreeSet<>(some).headSet(key).size());
    }
  }

  @Property
  void noMoreIsToldToBeTheSameThanIs(
      @ForAll("some") List<Long> some, @ForAll("some") List<Long> others) {
    Keys keys = kept(some);
    Keys other = kept(others);

    int same = keys.sameStart(other);

    assertThat(listed(keys).subList(0, same)).isEqualTo(listed(other).subList(0, same));
  }

  @Example
  void whatIsAddedBehindLeavesTheStartTheSame() {
    Keys keys = kept(List.of(Keys.of(3_000, 2), Keys.of(3_001, 3)));
    Keys more = kept(List.of(Keys.of(3_000, 2), Keys.of(3_001, 3), Keys.of(3_002, 1)));

    assertThat(more.sameStart(keys)).isEqualTo(2);
    assertThat(keys.sameStart(more)).isEqualTo(2);
  }
}
