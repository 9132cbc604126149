package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dutywatch.events.Statement;

/**
 * Everything that a world told, to count from in the end. It keeps what was last told of each fact,
 * some 400 bytes of memory each. For one thread.
 */
public final class TruthBook {
  private final Rules rules;
  private final LocalDate firstDay;
  private final Map<String, ChildBook> children = new HashMap<>();

  private long events;
  private long repeats;

  /**
   * An empty book.
   *
   * @param rules the policy to count by
   * @param firstDay of the world
   */
  public TruthBook(Rules rules, LocalDate firstDay) {
    this.rules = rules;
    this.firstDay = firstDay;
  }

  /** Takes down what is told next, in the order in which it was recorded. */
  public void take(Statement statement) {
    events++;
    String key = statement.record().type().ofChild() + statement.record().eventKey();
    if (children.computeIfAbsent(key, any -> new ChildBook()).take(statement)) {
      repeats++;
    }
  }

  /** What is true on a day, at its very beginning, of what was told until then. */
  public Truth on(LocalDate at) {
    Tally tally = new Tally(at, Window.of(firstDay, at));
    TruthOfReferrals referrals = new TruthOfReferrals(rules, tally);
    TruthOfAssessments assessments = new TruthOfAssessments(rules, tally);
    TruthOfPlans plans = new TruthOfPlans(tally);
    TruthOfNotifications notifications = new TruthOfNotifications(tally);
    for (ChildBook child : children.values()) {
      referrals.count(child);
      assessments.count(child);
      plans.count(child);
      notifications.count(child);
    }
    Indicators indicators = Indicators.of(rules);
    return new Truth(
        rules.policy(),
        at.toString(),
        events,
        repeats,
        tally.figures(indicators),
        tally.open(indicators.clocks().stream().filter(this::canBeOpen).toList()));
  }

  private boolean canBeOpen(String clock) {
    return !clock.equals(Indicators.NOTIFICATION);
  }
}
