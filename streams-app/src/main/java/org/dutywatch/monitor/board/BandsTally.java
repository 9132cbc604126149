package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.DueOutcome;
import org.dutywatch.monitor.domain.mark.DueOutcome.Fate;
import org.dutywatch.monitor.domain.mark.EndOutcome;
import org.dutywatch.monitor.domain.mark.StopOutcome;

/** Counts the clocks of one kind that are open on a day, by band. */
final class BandsTally implements Tally<BandsTally> {
  private static final long NONE = Long.MAX_VALUE;

  private final int indicator;
  private final long day;
  private final long dueSoonUntil;
  private long open;
  private long overdue;
  private long dueToday;
  private long dueSoon;
  private long nextDue = NONE;

  /** Overdue clocks without a stop, by their due dates. */
  private final TreeMap<Long, Long> waiting = new TreeMap<>();

  BandsTally(int indicator, LocalDate at, WorkingCalendar calendar) {
    this(indicator, at.toEpochDay(), calendar.dueSoonUntil(at).toEpochDay());
  }

  private BandsTally(int indicator, long day, long dueSoonUntil) {
    this.indicator = indicator;
    this.day = day;
    this.dueSoonUntil = dueSoonUntil;
  }

  @Override
  public void add(Sheet sheet) {
    Cells started = sheet.column(indicator, Kind.STARTED);
    open += started.sumBefore(started.firstOnOrAfter(day + 1));
    addDue(sheet.column(indicator, Kind.DUE));
    subtractStopped(sheet.column(indicator, Kind.STOPPED));
    subtractEnded(sheet.column(indicator, Kind.ENDED));
  }

  /** What lies behind is the same on any day. */
  @Override
  public void add(Stretch stretch) {
    if (stretch.isBefore(day)) {
      addAll(stretch.past(indicator, this::only));
    } else {
      add(stretch.sheet());
    }
  }

  private BandsTally only(Sheet sheet) {
    BandsTally only = new BandsTally(indicator, day, dueSoonUntil);
    only.add(sheet);
    return only;
  }

  private void addDue(Cells due) {
    int end = due.firstOnOrAfter(dueSoonUntil + 1);
    for (int i = 0; i < end; i++) {
      DueOutcome outcome = DueOutcome.of(due.outcome(i));
      long ahead = due.day(i) - day;
      if (ahead > 0) {
        dueSoon += due.number(i) * openAhead(outcome, ahead);
      } else if (outcome.openAfterDue()) {
        addReached(due.day(i), outcome.fate(), due.number(i));
      }
    }
    noteNextDue(due);
  }

  private void noteNextDue(Cells due) {
    for (int i = due.firstOnOrAfter(day); i < due.size() && due.day(i) < nextDue; i++) {
      if (DueOutcome.of(due.outcome(i)).fate() == Fate.OPEN && due.number(i) > 0) {
        nextDue = due.day(i);
      }
    }
  }

  /** 1 where a clock was open so many days before its due date, else 0. */
  private static int openAhead(DueOutcome outcome, long ahead) {
    boolean started = outcome.startedBefore() >= ahead;
    boolean gone = !outcome.openAfterDue() && outcome.stoppedBefore() >= ahead;
    return (started ? 1 : 0) - (gone ? 1 : 0);
  }

  private void addReached(long dueDay, Fate fate, long number) {
    if (dueDay == day) {
      dueToday += number;
      return;
    }
    overdue += number;
    if (fate == Fate.OPEN) {
      waiting.merge(dueDay, number, Long::sum);
    }
  }

  private void subtractStopped(Cells stopped) {
    int end = stopped.firstOnOrAfter(day + 1);
    for (int i = 0; i < end; i++) {
      open -= stopped.number(i);
      if (!StopOutcome.of(stopped.outcome(i)).inTime()) {
        overdue -= stopped.number(i);
      }
    }
  }

  private void subtractEnded(Cells ended) {
    for (int i = 0; i < ended.size(); i++) {
      EndOutcome outcome = EndOutcome.of(ended.outcome(i));
      long dueDay = (long) ended.day(i) - outcome.daysOverdue();
      if (ended.day(i) <= day) {
        open -= ended.number(i);
        overdue -= outcome.missed() ? ended.number(i) : 0;
      } else if (outcome.missed() && dueDay < day) {
        waiting.merge(dueDay, ended.number(i), Long::sum);
      }
    }
  }

  @Override
  public void addAll(BandsTally other) {
    open += other.open;
    overdue += other.overdue;
    dueToday += other.dueToday;
    dueSoon += other.dueSoon;
    nextDue = Math.min(nextDue, other.nextDue);
    other.waiting.forEach((dueDay, number) -> waiting.merge(dueDay, number, Long::sum));
  }

  ClockFigures.Bands bands() {
    return new ClockFigures.Bands(
        open, open - overdue - dueToday - dueSoon, dueSoon, dueToday, overdue);
  }

  /** The due date furthest back among the overdue clocks that have no stop. */
  Optional<LocalDate> longestOverdue() {
    return waiting.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .findFirst()
        .map(entry -> LocalDate.ofEpochDay(entry.getKey()));
  }

  /** The earliest due date from the day on of a clock that has no stop. */
  Optional<LocalDate> nextDue() {
    return nextDue == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(nextDue));
  }
}
