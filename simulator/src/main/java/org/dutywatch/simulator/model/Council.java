package org.dutywatch.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Statement;

/** One council: lives day after day, and tells what is recorded there, in that order. */
final class Council {
  private final Optional<LocalDate> lastDay;
  private final Office office;
  private final FrontDoor frontDoor;
  private final PoliceFeed police;
  private final Newcomers newcomers;

  private LocalDate day;
  private Instant dayBegins;

  Council(WorldSetup setup, SizedCouncil council) {
    this.lastDay = setup.lastDay();
    this.office = Office.of(setup, council);
    Plans plans = new Plans(office);
    Enquiries enquiries = new Enquiries(office, plans);
    this.frontDoor =
        new FrontDoor(office, new Decisions(office, new Assessments(office), enquiries));
    this.newcomers = new Newcomers(office, plans);
    this.police = new PoliceFeed(office, new RiskDesk(office));
    this.day = setup.firstDay();
    this.dayBegins = beginOf(day);
  }

  /** The next statement; empty at the end of this world. */
  Optional<Statement> next() {
    Optional<Statement> next = office.recorder().next(dayBegins);
    while (next.isEmpty() && !isOver()) {
      live();
      next = office.recorder().next(dayBegins);
    }
    return next;
  }

  private boolean isOver() {
    return lastDay.isPresent() && day.isAfter(lastDay.get());
  }

  /** What happens on a day is recorded on it or later: with its end, all until then is known. */
  private void live() {
    frontDoor.open(day);
    police.work(day);
    newcomers.arrive(day);
    office.agenda().work(day);
    day = day.plusDays(1);
    dayBegins = beginOf(day);
  }

  private static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(Moment.ENGLAND).toInstant();
  }
}
