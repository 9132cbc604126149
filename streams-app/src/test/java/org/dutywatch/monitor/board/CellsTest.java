package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CellsTest {
  private static final int YEAR_1 = -719_162;
  private static final int YEAR_9999 = 2_932_896;

  /** Day, then number; the outcome is always 3 and 4, with the number and its opposite. */
  @Provide
  Arbitrary<Map<Integer, Long>> content() {
    return Arbitraries.maps(
            Arbitraries.of(YEAR_1, -2, -1, 0, 1, 2, YEAR_9999),
            Arbitraries.of(1L, 127L, 128L, -5L, 3_000_000_000L))
        .ofMaxSize(7);
  }

  private static Cells cells(Map<Integer, Long> content) {
    Cells.Builder builder = new Cells.Builder(0);
    new TreeMap<>(content)
        .forEach(
            (day, number) -> {
              builder.add(day, 3, number);
              builder.add(day, 4, -number);
            });
    return builder.build();
  }

  private static List<List<Long>> listed(Cells cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> List.of((long) cells.day(i), (long) cells.outcome(i), cells.number(i)))
        .toList();
  }

  @Property
  void replacedDaysHaveTheirNewContentAndOthersTheirOld(
      @ForAll("content") Map<Integer, Long> old,
      @ForAll("content") Map<Integer, Long> fresh,
      @ForAll("content") Map<Integer, Long> cleared) {
    int[] days =
        IntStream.concat(
                fresh.keySet().stream().mapToInt(d -> d),
                cleared.keySet().stream().mapToInt(d -> d))
            .distinct()
            .sorted()
            .toArray();
    Map<Integer, Long> expected = new TreeMap<>(old);
    expected.keySet().removeAll(cleared.keySet());
    expected.putAll(fresh);

    assertThat(listed(cells(old).replacing(days, cells(fresh)))).isEqualTo(listed(cells(expected)));
  }

  @Property
  void whatChangedAddedToWhatWasIsWhatIs(
      @ForAll("content") Map<Integer, Long> old, @ForAll("content") Map<Integer, Long> fresh) {
    Cells.Builder changes = new Cells.Builder(0);
    cells(fresh).forEachChange(cells(old), changes::add);

    assertThat(listed(cells(old).plus(changes.build()))).isEqualTo(listed(cells(fresh)));
  }

  @Example
  void whatStaysTheSameIsNoChange() {
    Cells cells = cells(Map.of(YEAR_1, 1L, 0, 2L, YEAR_9999, 127L));

    cells.forEachChange(
        cells(Map.of(YEAR_1, 1L, 0, 2L, YEAR_9999, 127L)),
        (day, outcome, by) -> {
          throw new AssertionError("changed by " + by + " on " + day);
        });
  }

  @Example
  void daysAreFoundAcrossCenturies() {
    Cells cells = cells(Map.of(YEAR_1, 1L, 0, 2L, YEAR_9999, 300L));

    assertThat(cells.firstOnOrAfter(Long.MIN_VALUE)).isZero();
    assertThat(cells.firstOnOrAfter(YEAR_1 + 1)).isEqualTo(2);
    assertThat(cells.firstOnOrAfter(0)).isEqualTo(2);
    assertThat(cells.firstOnOrAfter(YEAR_9999)).isEqualTo(4);
    assertThat(cells.firstOnOrAfter(Long.MAX_VALUE)).isEqualTo(6);
    assertThat(cells.sumBefore(3)).isEqualTo(2);
  }
}
