package org.dutywatch.proof.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkTest {
  private final List<Integer> hundred = IntStream.range(0, 100).boxed().toList();

  @Test
  void leavesOnlyWhatTheFaultNeedsInItsOrder() {
    List<Integer> culprits = List.of(3, 48, 97);

    assertThat(Shrink.toSmallest(hundred, list -> list.containsAll(culprits))).isEqualTo(culprits);
  }

  @Test
  void leavesNothingWhereNothingIsNeeded() {
    assertThat(Shrink.toSmallest(hundred, list -> true)).isEmpty();
    assertThat(Shrink.toSmallest(List.of(), list -> true)).isEmpty();
  }

  @Test
  void leavesAllWhereAllIsNeeded() {
    assertThat(Shrink.toSmallest(hundred, list -> list.size() == 100)).isEqualTo(hundred);
  }

  @Test
  void leavesNoElementThatCouldGoAlone() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      int needed = random.nextInt(1, 40);
      // Any so many of them will do, so there are many smallest parts.
      List<Integer> left = Shrink.toSmallest(hundred, list -> list.size() >= needed);

      assertThat(left).hasSize(needed).isSorted();
    }
  }

  @Test
  void isQuickWhereLittleIsNeeded() {
    List<Integer> asked = new ArrayList<>();

    Shrink.toSmallest(
        IntStream.range(0, 1_000).boxed().toList(),
        list -> {
          asked.add(list.size());
          return list.contains(500);
        });

    assertThat(asked).hasSizeLessThan(100);
  }

  @Test
  void refusesAListWithoutTheFault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrink.toSmallest(hundred, list -> false));
  }
}
