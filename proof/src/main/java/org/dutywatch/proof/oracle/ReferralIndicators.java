package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is counted of referrals. */
final class ReferralIndicators {
  private static final String NO_FURTHER_ACTION = "no-further-action";

  private final List<Referral> referrals;
  private final Map<String, List<Referral>> referralsOfChild;

  ReferralIndicators(List<Referral> referrals) {
    this.referrals = referrals;
    this.referralsOfChild =
        referrals.stream()
            .collect(Collectors.groupingBy(referral -> referral.record().key().kafkaKey()));
  }

  Measure received() {
    return ofReceived(referral -> true);
  }

  /** Referrals received, and whether they went on to an assessment. */
  Measure goneOnToAssessment() {
    return ofReceived(
        referral ->
            referral.isDecidedAs("assessment")
                || referral.isNamedBy("initial")
                || referral.isNamedBy("child-and-family"));
  }

  /** Referrals received, and whether the child was referred in the 12 months before. */
  Measure referredAgain() {
    return ofReceived(this::isReferredAgain);
  }

  private boolean isReferredAgain(Referral referral) {
    LocalDate earliest = referral.receivedOn().minusMonths(12);
    return referralsOfChild.get(referral.record().key().kafkaKey()).stream()
        .filter(other -> !other.receivedOn().isBefore(earliest))
        .anyMatch(
            other -> other.record().opening().at().isBefore(referral.record().opening().at()));
  }

  private Measure ofReceived(Predicate<Referral> met) {
    return Measure.flow(
        referrals.stream()
            .map(
                referral ->
                    Item.of(
                        referral.receivedOn(), referral.record().stated(), met.test(referral))));
  }

  /** Referrals decided for no further action, and whether the reason was written down. */
  Measure withReason() {
    return Measure.flow(
        referrals.stream()
            .filter(referral -> referral.isDecidedAs(NO_FURTHER_ACTION))
            .map(
                referral -> {
                  Fact decided = referral.decided().get();
                  String reason = decided.text("reason").orElse("");
                  return Item.of(decided.on(), referral.record().stated(), !Texts.isBlank(reason));
                }));
  }
}
