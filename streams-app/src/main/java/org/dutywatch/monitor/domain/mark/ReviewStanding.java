package org.dutywatch.monitor.domain.mark;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.domain.file.Plan;

/**
 * From when to when a plan is in the stock of plans reviewed in time, and in its numerator. A plan
 * is in the stock while it is open and old enough; it is out of the numerator while a review is
 * overdue, and after a late one until the reporting year (1 April to 31 March) of that review is
 * over.
 */
final class ReviewStanding {
  private static final Month REPORTING_YEAR_STARTS = Month.APRIL;

  private ReviewStanding() {}

  /** Receives the changes of the stock that a plan makes. */
  interface Changes {
    void on(LocalDate day, StockOutcome change);
  }

  /** The changes that a plan makes, by its review clocks in order. */
  static void changes(Plan plan, int openForMonths, List<ClockRun> reviews, Changes changes) {
    LocalDate enters = plan.startedOn().plusMonths(openForMonths);
    Optional<LocalDate> leaves = plan.endedOn();
    if (leaves.isPresent() && !enters.isBefore(leaves.get())) {
      return;
    }
    changes.on(enters, StockOutcome.ENTERS);
    leaves.ifPresent(day -> changes.on(day, StockOutcome.LEAVES));
    LocalDate failedUntil = enters; // in the numerator from here on, as far as it is known
    for (ClockRun review : reviews) {
      LocalDate fails = later(review.due().plusDays(1), failedUntil);
      Optional<LocalDate> recovers = earlier(recovery(review), leaves);
      if (isOverdueEver(review) && (recovers.isEmpty() || fails.isBefore(recovers.get()))) {
        changes.on(fails, StockOutcome.FAILS);
        recovers.ifPresent(day -> changes.on(day, StockOutcome.RECOVERS));
        failedUntil = recovers.orElse(LocalDate.MAX);
      }
    }
  }

  private static boolean isOverdueEver(ClockRun review) {
    LocalDate over = review.stop().or(review::end).orElse(LocalDate.MAX);
    return over.isAfter(review.due());
  }

  /** The first day on which a missed review no longer tells against the plan. */
  private static Optional<LocalDate> recovery(ClockRun review) {
    return review.stop().map(ReviewStanding::nextReportingYear);
  }

  private static LocalDate nextReportingYear(LocalDate day) {
    LocalDate thisYears = LocalDate.of(day.getYear(), REPORTING_YEAR_STARTS, 1);
    return day.isBefore(thisYears) ? thisYears : thisYears.plusYears(1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }
}
