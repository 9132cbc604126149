package org.dutywatch.monitor.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The moment that a workbook speaks of: when it was last saved. It is the {@code recordedtime} of
 * every event made of the workbook. So a corrected workbook, saved later, wins over an earlier one,
 * the same file gives the same events however often it is imported, and a date that lies after the
 * workbook was saved is seen to be impossible, as it must be a slip.
 *
 * <p>Programs that fill in a template may leave the time at which the template was saved. Where
 * more than half of the facts lie after it, it cannot be this workbook's own and is not used; each
 * fact then counts as recorded when it happened.
 */
final class AsOf {
  private static final Duration A_DAY = Duration.ofDays(1);

  private AsOf() {}

  /**
   * When the facts of a workbook were recorded.
   *
   * @param saved when the workbook says that it was last saved
   * @param facts all of its facts
   * @return empty where the workbook does not say, or cannot be believed
   */
  static Optional<Instant> of(Optional<Instant> saved, List<ImportedFact> facts) {
    long stated = facts.stream().filter(fact -> !fact.takesBack()).count();
    return saved.filter(at -> 2L * after(at, facts).size() <= stated);
  }

  /** The facts stated that are dated more than a day after the workbook was saved. */
  static List<ImportedFact> after(Instant saved, List<ImportedFact> facts) {
    Instant latest = saved.plus(A_DAY);
    return facts.stream().filter(fact -> !fact.takesBack() && fact.time().isAfter(latest)).toList();
  }
}
