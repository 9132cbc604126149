package org.dutywatch.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class EnglandTest {
  private final List<SizedCouncil> councils = England.councils();

  @Test
  void hasThe153CouncilsEachWithACodeOfItsOwn() {
    assertThat(councils).hasSize(153);
    assertThat(councils.stream().map(SizedCouncil::authority).distinct())
        .hasSize(153)
        .allMatch(code -> code.matches("E(06|08|09|10)\\d{6}"))
        .contains("E06000033");
  }

  @Test
  void itsCouncilsAddUpToEnglandsReferralsAndAssessments() {
    double sum = councils.stream().mapToDouble(SizedCouncil::size).sum();

    assertThat(2_650 * sum).isCloseTo(632_830, Percentage.withPercentage(3));
    assertThat(2_770 * sum).isCloseTo(648_830, Percentage.withPercentage(3));
  }

  @Test
  void theMiddleOneIsOfMedianSizeAndCountiesAreTheLargest() {
    List<Double> sizes = councils.stream().map(SizedCouncil::size).sorted().toList();

    assertThat(sizes.get(76)).isCloseTo(1, within(1e-9));
    assertThat(sizes.get(0)).isBetween(0.05, 0.15);
    assertThat(
            councils.stream()
                .filter(council -> council.size() >= sizes.get(131))
                .map(council -> council.authority().substring(0, 3)))
        .containsOnly("E10");
  }

  @Test
  void aSizeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new SizedCouncil("E1", 0)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new SizedCouncil("E1", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
