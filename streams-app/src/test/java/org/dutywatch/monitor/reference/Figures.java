package org.dutywatch.monitor.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dutywatch.events.Fact.PlanStarted;
import org.dutywatch.monitor.board.IndicatorFigures.Families;
import org.dutywatch.monitor.board.IndicatorFigures.Interval;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.reference.ReferenceIndicators.Case;

/** Single figures of a list of cases or lengths. */
final class Figures {
  private static final double Z = 1.959963984540054;

  private Figures() {}

  static Share share(Measure measure, List<Case> list) {
    long met = list.stream().filter(Case::meets).count();
    return measure.isCount() ? Share.count(list.size()) : Share.of(met, list.size());
  }

  /** How many families there are among the repeat plans; a plan without one is its own. */
  static Families families(List<Case> list) {
    Map<List<Object>, Long> plansOfFamily = new HashMap<>();
    for (Case one : list) {
      if (one.meets()) {
        Optional<String> family = ((PlanStarted) one.record().opening()).family();
        Object own = family.isPresent() ? family.get() : one.record().id();
        plansOfFamily.merge(List.of(one.where().authority(), own), 1L, Long::sum);
      }
    }
    long largest = plansOfFamily.values().stream().mapToLong(plans -> plans).max().orElse(0);
    return new Families(plansOfFamily.size(), largest);
  }

  /** Wilson's score interval, without continuity correction. */
  static Optional<Interval> interval(Share total) {
    if (total.value().isEmpty()) {
      return Optional.empty();
    }
    double n = total.denominator().orElseThrow();
    double p = total.value().getAsDouble();
    double middle = p + Z * Z / (2 * n);
    double reach = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double scale = 1 + Z * Z / n;
    double low = Math.max(0, (middle - reach) / scale);
    double high = Math.min(1, (middle + reach) / scale);
    return Optional.of(new Interval(low, high));
  }

  /** The length at the nearest rank: the first that at least so many percent do not exceed. */
  static OptionalInt percentile(List<Integer> ascending, int percent) {
    for (int i = 0; i < ascending.size(); i++) {
      if ((i + 1) * 100 >= percent * ascending.size()) {
        return OptionalInt.of(ascending.get(i));
      }
    }
    return OptionalInt.empty();
  }
}
