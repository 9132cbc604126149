package org.dutywatch.monitor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Group;
import org.junit.jupiter.api.Test;

class LeavesTest {
  private static final Extent TWO = new Extent(Extent.DEFAULT.windows(), 2, 20);

  private static Group<Long> place(String authority, String locality, long marks) {
    return new Group<>(List.of(authority, locality), marks);
  }

  private static Leaf leaf(String authority, String locality) {
    return new Leaf(authority, Optional.of(locality));
  }

  /** Which leaves there are, each with the marks that come together in it. */
  private static SortedMap<Leaf, Long> gathered(List<Group<Long>> places, Extent extent) {
    return new Leaves(places, extent).gather(places, marks -> marks, 0L, Long::sum);
  }

  @Test
  void theLargestStandAloneAndTheRestTogether() {
    List<Group<Long>> places =
        List.of(
            place("A", "east", 100),
            place("A", "north", 10),
            place("A", "south", 500),
            place("A", "west", 20),
            place("B", "east", 1));

    assertThat(gathered(places, TWO))
        .containsExactly(
            Map.entry(leaf("A", "east"), 100L),
            Map.entry(leaf("A", "other"), 30L),
            Map.entry(leaf("A", "south"), 500L),
            Map.entry(leaf("B", "east"), 1L));
    assertThat(new Leaves(places, TWO).folded())
        .containsExactly(Map.entry("A", 2), Map.entry("B", 0));
  }

  /** Or else the labels would change with every event that comes in. */
  @Test
  void localitiesOfAboutOneSizeDoNotTakeTurns() {
    List<Group<Long>> places =
        List.of(place("A", "c", 120), place("A", "b", 110), place("A", "a", 100));

    assertThat(gathered(places, TWO).keySet())
        .containsExactly(leaf("A", "a"), leaf("A", "b"), leaf("A", "other"));
    assertThat(gathered(List.of(place("A", "c", 128), places.get(1), places.get(2)), TWO).keySet())
        .as("one of the next power of two comes first")
        .containsExactly(leaf("A", "a"), leaf("A", "c"), leaf("A", "other"));
  }

  @Test
  void aLocalityThatIsCalledOtherIsCountedWithTheRest() {
    List<Group<Long>> places =
        List.of(place("A", "east", 9), place("A", "other", 8), place("A", "west", 1));

    assertThat(gathered(places, TWO))
        .containsExactly(Map.entry(leaf("A", "east"), 9L), Map.entry(leaf("A", "other"), 9L));
  }

  @Test
  void upToTwentyAuthoritiesHaveLocalitiesAndTwentyOneHaveNot() {
    List<Group<Long>> places = new ArrayList<>();
    IntStream.range(100, 120).forEach(i -> places.add(place("A" + i, "east", 1)));
    Leaves twenty = new Leaves(places, Extent.DEFAULT);
    places.add(place("A120", "east", 1));
    Leaves more = new Leaves(places, Extent.DEFAULT);

    assertThat(twenty.slice().by()).containsExactly(Dimension.AUTHORITY, Dimension.LOCALITY);
    assertThat(twenty.folded()).hasSize(20);
    assertThat(more.slice().by()).containsExactly(Dimension.AUTHORITY);
    assertThat(more.folded()).isEmpty();
    assertThat(more.gather(List.of(new Group<>(List.of("A110"), 5L)), n -> n, 0L, Long::sum))
        .hasSize(21)
        .containsEntry(new Leaf("A110", Optional.empty()), 5L)
        .containsEntry(new Leaf("A120", Optional.empty()), 0L);
  }

  @Test
  void whereNoLocalitiesAreWantedThereAreNone() {
    Extent none = new Extent(Extent.DEFAULT.windows(), 0, 20);

    assertThat(new Leaves(List.of(place("A", "east", 1)), none).slice().by())
        .containsExactly(Dimension.AUTHORITY);
  }
}
