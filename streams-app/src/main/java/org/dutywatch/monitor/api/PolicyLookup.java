package org.dutywatch.monitor.api;

import java.util.List;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;

/** Finds in the policy what a path names; what is not there is a problem with status 404. */
final class PolicyLookup {
  private final Policy policy;

  PolicyLookup(Policy policy) {
    this.policy = policy;
  }

  String id() {
    return policy.id();
  }

  String title() {
    return policy.title();
  }

  List<Indicator> indicators() {
    return policy.indicators();
  }

  List<Indicator> clocks() {
    return policy.indicators().stream().filter(i -> i.clock().isPresent()).toList();
  }

  /** The number by which marks and cases name an indicator. */
  int numberOf(Indicator indicator) {
    return policy.numberOf(indicator);
  }

  Indicator indicator(String id) {
    return policy
        .indicator(id)
        .orElseThrow(() -> unknown(ProblemType.UNKNOWN_INDICATOR, "indicator", id, indicators()));
  }

  Indicator clock(String id) {
    return policy
        .clock(id)
        .orElseThrow(() -> unknown(ProblemType.UNKNOWN_CLOCK, "clock", id, clocks()));
  }

  private ProblemException unknown(
      ProblemType type, String noun, String id, List<Indicator> there) {
    return new ProblemException(
        type,
        "The policy '"
            + policy.id()
            + "' has no "
            + noun
            + " "
            + Wording.quoted(id)
            + ". It has: "
            + Wording.list(there.stream().map(Indicator::id).toList())
            + ".");
  }
}
