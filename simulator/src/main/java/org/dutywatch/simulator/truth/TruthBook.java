package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;

/**
 * Everything that a world told, to count from in the end. It keeps what was last told of each fact,
 * some 400 bytes of memory each. For one thread.
 */
public final class TruthBook {
  private final Rules rules;
  private final LocalDate firstDay;

  /** By authority and child. */
  private final Map<String, Map<String, ChildBook>> children = new HashMap<>();

  /** By authority and subject. */
  private final Map<String, Map<String, ChildBook>> notifications = new HashMap<>();

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
    RecordId id = statement.record();
    Map<String, Map<String, ChildBook>> of = id.type().ofChild() ? children : notifications;
    if (of.computeIfAbsent(id.authority(), any -> new HashMap<>())
        .computeIfAbsent(id.type().ofChild() ? id.child() : id.subject(), any -> new ChildBook())
        .take(statement)) {
      repeats++;
    }
  }

  /** What is true on a day, at its very beginning, of what was told until then. */
  public Truth on(LocalDate at) {
    Tally tally = new Tally(at, Window.of(firstDay, at));
    TruthOfReferrals ofReferrals = new TruthOfReferrals(rules, tally);
    TruthOfAssessments ofAssessments = new TruthOfAssessments(rules, tally);
    TruthOfPlans ofPlans = new TruthOfPlans(tally);
    TruthOfNotifications ofNotifications = new TruthOfNotifications(tally);
    each(
        children,
        child -> {
          ofReferrals.count(child);
          ofAssessments.count(child);
          ofPlans.count(child);
        });
    each(notifications, ofNotifications::count);
    Indicators indicators = Indicators.of(rules);
    return new Truth(
        rules.policy(),
        at.toString(),
        events,
        repeats,
        tally.figures(indicators),
        tally.open(indicators.clocks().stream().filter(this::canBeOpen).toList()));
  }

  private static void each(Map<String, Map<String, ChildBook>> books, Consumer<ChildBook> counted) {
    books.values().forEach(ofAuthority -> ofAuthority.values().forEach(counted));
  }

  private boolean canBeOpen(String clock) {
    return !clock.equals(Indicators.NOTIFICATION);
  }
}
