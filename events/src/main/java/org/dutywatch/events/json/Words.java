package org.dutywatch.events.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.PlanCategory;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.Fact.Risk;

/** The words that a field may hold, and what each stands for. */
final class Words<E> {
  static final Words<ReferralOutcome> REFERRAL_OUTCOMES =
      new Words<>(ReferralOutcome.values(), ReferralOutcome::label);
  static final Words<AssessmentKind> ASSESSMENT_KINDS =
      new Words<>(AssessmentKind.values(), AssessmentKind::label);
  static final Words<PlanCategory> PLAN_CATEGORIES =
      new Words<>(PlanCategory.values(), PlanCategory::label);
  static final Words<Risk> RISKS = new Words<>(Risk.values(), Risk::label);

  private final Map<String, E> meanings;
  private final String expected;

  Words(E[] values, Function<E, String> label) {
    this.meanings = Arrays.stream(values).collect(Collectors.toUnmodifiableMap(label, v -> v));
    this.expected =
        Arrays.stream(values).map(label).collect(Collectors.joining(", ", "one of ", ""));
  }

  /** What this word stands for; empty where it is none of them. */
  Optional<E> meaning(String word) {
    return Optional.ofNullable(meanings.get(word));
  }

  /** What a refusal says was expected: all of them, in their order. */
  String expected() {
    return expected;
  }
}
