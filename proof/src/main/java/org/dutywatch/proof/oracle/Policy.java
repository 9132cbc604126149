package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A built-in policy.
 *
 * @param assessmentKind the kind of assessment that a referral decided as {@code assessment} awaits
 * @param allowances by clock, in the order in which the domain lists them; the one of the last
 *     from-date not after the clock's start is in force. That of reviews is a plan's first
 * @param targets by indicator, fractions of 1
 */
record Policy(
    String assessmentKind,
    Map<String, TreeMap<LocalDate, Allowance>> allowances,
    Map<String, Double> targets) {
  private static final Map<String, Double> SOUTHEND_TARGETS =
      Map.of(
          "initial-assessment", 0.8,
          "core-assessment", 0.82,
          "long-cp-plan", 0.06,
          "repeat-cp-plan", 0.125,
          "cp-reviews-in-time", 1.0,
          "referral-to-assessment", 0.75);

  /** The built-in policy with this name. */
  static Policy named(String name) {
    return switch (name) {
      case "southend-2010" -> southend();
      case "england-2010-2013" -> {
        Policy policy = southend();
        policy
            .allowances
            .get("initial-assessment")
            .put(LocalDate.of(2010, 4, 1), Allowance.workingDays(10));
        yield policy;
      }
      case "england-current" -> englandCurrent();
      default -> throw new IllegalArgumentException("no built-in policy " + name);
    };
  }

  private static Policy southend() {
    Map<String, TreeMap<LocalDate, Allowance>> clocks = ofReferrals(Allowance.workingDays(5));
    clocks.put("initial-assessment", always(Allowance.workingDays(7)));
    clocks.put("core-assessment", always(Allowance.workingDays(35)));
    clocks.putAll(ofProtection());
    return new Policy("initial", clocks, SOUTHEND_TARGETS);
  }

  private static Policy englandCurrent() {
    Map<String, TreeMap<LocalDate, Allowance>> clocks = ofReferrals(Allowance.workingDays(1));
    clocks.put("child-and-family-assessment", always(Allowance.workingDays(45)));
    clocks.put("child-and-family-assessment-from-start", always(Allowance.workingDays(45)));
    clocks.putAll(ofProtection());
    return new Policy("child-and-family", clocks, Map.of());
  }

  private static Map<String, TreeMap<LocalDate, Allowance>> ofReferrals(Allowance informed) {
    Map<String, TreeMap<LocalDate, Allowance>> clocks = new LinkedHashMap<>();
    clocks.put("referral-decision", always(Allowance.workingDays(1)));
    clocks.put("referrer-informed", always(informed));
    return clocks;
  }

  private static Map<String, TreeMap<LocalDate, Allowance>> ofProtection() {
    Map<String, TreeMap<LocalDate, Allowance>> clocks = new LinkedHashMap<>();
    clocks.put("conference", always(Allowance.workingDays(15)));
    clocks.put("cp-review", always(Allowance.months(3)));
    clocks.put("dv-notification", always(Allowance.days(1)));
    clocks.put("dv-risk-assessment", always(Allowance.days(0)));
    return clocks;
  }

  private static TreeMap<LocalDate, Allowance> always(Allowance allowance) {
    TreeMap<LocalDate, Allowance> byFromDate = new TreeMap<>();
    byFromDate.put(LocalDate.MIN, allowance);
    return byFromDate;
  }

  /** The allowance of a clock that starts on this day. */
  Allowance allowance(String clock, LocalDate start) {
    return allowances.get(clock).floorEntry(start).getValue();
  }
}
