package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.Risk;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.simulator.calendar.OfficeDays;

/**
 * Incidents of domestic violence, of which the police notify in batches: three on a weekday, one a
 * day at weekends, when only some of it is dealt with. The rest waits for Monday.
 */
final class PoliceFeed {
  private static final double INCIDENTS_A_DAY = 9.8;
  private static final List<Double> BY_WEEKDAY = List.of(0.92, 0.87, 0.87, 0.90, 0.95, 1.33, 1.16);

  /** Of each hour from midnight; 45 % lie between 21:00 and 03:00. */
  private static final Weighted<Integer> HOURS =
      Weighted.of(
          List.of(
              0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23),
          8.5,
          7,
          5.5,
          2.5,
          1.5,
          1,
          1,
          1.2,
          1.8,
          2.2,
          2.4,
          2.5,
          2.8,
          2.8,
          2.9,
          3.2,
          3.8,
          4.6,
          5.4,
          6.2,
          7.2,
          7.6,
          8.2,
          8.4);

  private static final Weighted<Risk> RISKS =
      Weighted.of(List.of(Risk.STANDARD, Risk.MEDIUM, Risk.HIGH), 62, 28, 10);
  private static final List<Integer> WEEKDAY_BATCHES =
      List.of(
          8 * Moment.HOUR + 30 * Moment.MINUTE,
          12 * Moment.HOUR + 30 * Moment.MINUTE,
          16 * Moment.HOUR);
  private static final List<Integer> WEEKEND_BATCHES = List.of(10 * Moment.HOUR);
  private static final List<Integer> BATCHES_IN_GOOD_TIME = WEEKDAY_BATCHES.subList(0, 2);
  private static final double SENT_AT_WEEKENDS = 0.7;
  private static final double HELD_BACK = 0.05;
  private static final Spread HOURS_OF_PROCESSING = Spread.from(1).upTo(3, 70).upTo(10, 30);

  private static final double WITHOUT_CHILDREN = 0.11;
  private static final Weighted<Integer> CHILDREN = Weighted.of(List.of(1, 2, 3), 54, 31, 15);
  private static final double AGAIN = 0.68;
  private static final Spread DAYS_UNTIL_AGAIN =
      Spread.from(2).upTo(30, 30).upTo(120, 38).upTo(300, 24).upTo(700, 8);
  private static final double REFERRED = 0.05;

  private final Office office;
  private final RiskDesk desk;
  private final Deque<Family> expected = new ArrayDeque<>();
  private List<Incident> unsent = new ArrayList<>();

  PoliceFeed(Office office, RiskDesk desk) {
    this.office = office;
    this.desk = desk;
  }

  /**
   * An incident that the police know of.
   *
   * @param when when it happened
   * @param ready the hours after that until the police are done with it
   */
  private record Incident(Moment when, int ready, Risk risk, boolean heldBack) {
    boolean isReadyBy(Moment batch) {
      long hours = (batch.day().toEpochDay() - when.day().toEpochDay()) * 24;
      return (hours + (heldBack ? -48 : 0)) * Moment.HOUR + batch.second() - when.second()
          >= (long) ready * Moment.HOUR;
    }
  }

  /** Lets a day's incidents happen and sends its batches. */
  void work(LocalDate day) {
    happen(day);
    if (!office.circumstances().policeSend(day)) {
      return;
    }
    boolean inGoodTime = office.inGoodTime(day);
    boolean weekday = OfficeDays.isOne(day);
    List<Integer> batches = weekday ? WEEKDAY_BATCHES : WEEKEND_BATCHES;
    for (int second : inGoodTime ? BATCHES_IN_GOOD_TIME : batches) {
      send(new Moment(day, second), weekday || inGoodTime);
    }
  }

  private void happen(LocalDate day) {
    double incidents =
        INCIDENTS_A_DAY
            * office.size()
            * office.circumstances().incidents(day)
            * BY_WEEKDAY.get(day.getDayOfWeek().getValue() - 1);
    for (int left = office.dice().times(incidents); left > 0; left--) {
      int second = HOURS.draw(office.dice()) * Moment.HOUR + office.dice().between(0, 3_599);
      unsent.add(
          new Incident(
              new Moment(day, second),
              HOURS_OF_PROCESSING.draw(office.dice()),
              RISKS.draw(office.dice()),
              office.dice().chance(HELD_BACK) && !office.inGoodTime(day)));
    }
  }

  private void send(Moment batch, boolean weekday) {
    List<Incident> kept = new ArrayList<>();
    for (Incident incident : unsent) {
      boolean dealtWith =
          weekday || incident.risk() == Risk.HIGH || office.dice().chance(SENT_AT_WEEKENDS);
      if (dealtWith && incident.isReadyBy(batch)) {
        notify(incident, new Moment(batch.day(), batch.second() + office.dice().between(0, 900)));
      } else {
        kept.add(incident);
      }
    }
    unsent = kept;
  }

  private void notify(Incident incident, Moment received) {
    Family family =
        expected.isEmpty()
            ? office.register().family(CHILDREN.draw(office.dice()))
            : expected.remove();
    List<String> children = office.dice().chance(WITHOUT_CHILDREN) ? List.of() : family.children();
    RecordId notification = office.recorder().notification(office.register().newSubject("N"));
    Fact fact =
        new Fact.NotificationReceived(
            incident.when().instant(),
            children,
            incident.risk(),
            family.district().locality(),
            RiskDesk.TEAM);
    office
        .recorder()
        .enter(notification, FactType.DV_NOTIFICATION_RECEIVED, received, fact, family.district());
    desk.await(new RiskDesk.Arrival(notification, received, incident.risk(), family.district()));
    followUp(family, received.day());
  }

  private void followUp(Family family, LocalDate day) {
    if (office.dice().chance(AGAIN)) {
      LocalDate next = day.plusDays(DAYS_UNTIL_AGAIN.draw(office.dice()));
      office.agenda().on(next, today -> expected.add(family));
    }
    if (office.dice().chance(REFERRED)) {
      office.doorstep().from(day.plusDays(1), new Visit(family, Visit.Reason.VIOLENCE));
    }
  }
}
