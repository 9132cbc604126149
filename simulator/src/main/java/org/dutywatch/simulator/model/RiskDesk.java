package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.Risk;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.simulator.calendar.OfficeDays;

/**
 * Assesses the risk of what the police notify of: most on the same day, at weekends less of it, the
 * rest within days.
 */
final class RiskDesk {
  static final String TEAM = "Domestic abuse desk";

  private static final double SAME_DAY = 0.95;
  private static final double SAME_DAY_HIGH_RISK = 0.99;
  private static final double SAME_DAY_AT_WEEKENDS = 0.85;
  private static final Spread OFFICE_DAYS_LATE = Spread.from(1).upTo(1, 72).upTo(3, 23).upTo(8, 5);
  private static final Weighted<String> OUTCOMES =
      Weighted.of(
          List.of("no further action", "letter sent", "early help", "referral"), 52, 31, 12, 5);

  private final Office office;

  RiskDesk(Office office) {
    this.office = office;
  }

  /** A notification that has arrived. */
  record Arrival(RecordId notification, Moment received, Risk risk, District district) {}

  /** Puts the assessment of a notification on the agenda. */
  void await(Arrival arrival) {
    LocalDate received = arrival.received().day();
    LocalDate day =
        office.dice().chance(sameDay(received, arrival.risk())) || office.inGoodTime(received)
            ? received
            : OfficeDays.after(received, OFFICE_DAYS_LATE.draw(office.dice()));
    office.agenda().on(day, today -> assess(arrival, today));
  }

  private static double sameDay(LocalDate day, Risk risk) {
    if (risk == Risk.HIGH) {
      return SAME_DAY_HIGH_RISK;
    }
    return OfficeDays.isOne(day) ? SAME_DAY : SAME_DAY_AT_WEEKENDS;
  }

  private void assess(Arrival arrival, LocalDate day) {
    Moment assessed =
        office.inGoodTime(arrival.received().day())
            ? arrival.received().soonFollowed(office.dice())
            : arrival.received().followedOn(day, office.dice());
    Fact fact = new Fact.NotificationAssessed(Optional.of(OUTCOMES.draw(office.dice())));
    office
        .recorder()
        .enter(
            arrival.notification(),
            FactType.DV_NOTIFICATION_ASSESSED,
            assessed,
            fact,
            arrival.district());
  }
}
