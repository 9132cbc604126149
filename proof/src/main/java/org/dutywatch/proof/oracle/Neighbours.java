package org.dutywatch.proof.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Records of one child, or of one authority, that do not go together. Of two the later one is
 * doubtful, once, however many there are beside it; of two that began at the same time the one with
 * the greater subject.
 */
final class Neighbours {
  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final Comparator<Notification> BY_INCIDENT =
      Comparator.comparing(Notification::incidentAt)
          .thenComparing(notification -> notification.record().key().subject());

  private final Register register;
  private final List<Doubt> found = new ArrayList<>();

  private Neighbours(Register register) {
    this.register = register;
  }

  /** What is found in a world that was made of a register. */
  static List<Doubt> of(World world, Register register) {
    Neighbours neighbours = new Neighbours(register);
    neighbours.plans(world.plans());
    neighbours.assessments(world.assessments());
    neighbours.referrals(world.referrals());
    neighbours.notifications(world.notifications());
    return neighbours.found;
  }

  /** A plan that started while another one was open. */
  private void plans(List<Plan> plans) {
    look(
        plans,
        Plan::record,
        Comparator.comparing(Plan::startedOn),
        "overlapping-plans",
        (plan, earlier) -> earlier.stream().anyMatch(one -> one.isOpenOn(plan.startedOn())));
  }

  /** An assessment that is open beside another open one of its kind. */
  private void assessments(List<Assessment> assessments) {
    look(
        assessments.stream().filter(it -> it.completed().isEmpty()).toList(),
        Assessment::record,
        Comparator.comparing(Assessment::startedOn),
        "two-open-assessments",
        (assessment, earlier) ->
            earlier.stream().anyMatch(one -> one.kind().equals(assessment.kind())));
  }

  /** A referral received before the one right before it was decided. */
  private void referrals(List<Referral> referrals) {
    look(
        referrals,
        Referral::record,
        Comparator.comparing(referral -> referral.record().opening().at()),
        "referral-while-undecided",
        (referral, earlier) ->
            !earlier.isEmpty()
                && earlier
                    .get(earlier.size() - 1)
                    .decided()
                    .filter(decided -> !decided.on().isAfter(referral.receivedOn()))
                    .isEmpty());
  }

  /** A notification of an incident at most two hours after another, with a child in common. */
  private void notifications(List<Notification> notifications) {
    for (Notification one : notifications) {
      boolean doubtful =
          notifications.stream()
              .filter(other -> isSuspicious(one, other))
              .anyMatch(other -> BY_INCIDENT.compare(other, one) < 0);
      if (doubtful) {
        found.add(Doubt.always(opening(one.record().key()), "suspected-duplicate"));
      }
    }
  }

  private static boolean isSuspicious(Notification one, Notification other) {
    Duration apart = Duration.between(one.incidentAt(), other.incidentAt()).abs();
    return !one.record().key().equals(other.record().key())
        && one.record().key().authority().equals(other.record().key().authority())
        && apart.compareTo(TWO_HOURS) <= 0
        && one.hasAChildOf(other);
  }

  private Statement opening(RecordKey record) {
    return register.records().get(record).values().stream()
        .filter(statement -> statement.slot().type().opens())
        .findFirst()
        .orElseThrow();
  }

  private <T> void look(
      List<T> all,
      Function<T, CaseRecord> recordOf,
      Comparator<T> byTime,
      String finding,
      BiPredicate<T, List<T>> doubtful) {
    Comparator<T> order = byTime.thenComparing(it -> recordOf.apply(it).key().subject());
    for (T one : all) {
      RecordKey key = recordOf.apply(one).key();
      List<T> earlier =
          all.stream()
              .filter(other -> recordOf.apply(other).key().kafkaKey().equals(key.kafkaKey()))
              .filter(other -> order.compare(other, one) < 0)
              .sorted(order)
              .toList();
      if (doubtful.test(one, earlier)) {
        found.add(Doubt.always(opening(key), finding));
      }
    }
  }
}
