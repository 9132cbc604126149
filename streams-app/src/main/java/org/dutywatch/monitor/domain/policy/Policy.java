package org.dutywatch.monitor.domain.policy;

import java.util.List;
import java.util.Optional;

/**
 * What is measured, and by what timescales. An indicator's place in the list is its number in every
 * mark, so marks of two policies never mix.
 *
 * @param id its name, such as {@code southend-2010}
 * @param title for a heading
 * @param indicators clocks and other indicators, in the order in which they are shown
 */
public record Policy(String id, String title, List<Indicator> indicators) {

  /** The list is copied. */
  public Policy {
    indicators = List.copyOf(indicators);
  }

  /** The indicator of that id, where the policy has it. */
  public Optional<Indicator> indicator(String indicatorId) {
    return indicators.stream().filter(i -> i.id().equals(indicatorId)).findFirst();
  }

  /** The indicator of that id, where the policy has it and it is a clock. */
  public Optional<Indicator> clock(String clockId) {
    return indicator(clockId).filter(i -> i.clock().isPresent());
  }

  /** The number by which marks name an indicator of this policy. */
  public int numberOf(Indicator indicator) {
    return indicators.indexOf(indicator);
  }
}
