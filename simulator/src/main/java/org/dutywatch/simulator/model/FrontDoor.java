package org.dutywatch.simulator.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Where families are referred: so many a day, by month, weekday and agency. */
final class FrontDoor {
  private static final double CHILDREN_A_YEAR = 2_650;
  private static final double CHILDREN_A_FAMILY = 1.7;

  /** Eight bank holidays a year are as quiet as Sundays; the other days make up for them. */
  private static final double BANK_HOLIDAYS_MADE_UP_FOR = 1.024;

  private static final double FAMILIES_A_DAY =
      BANK_HOLIDAYS_MADE_UP_FOR * CHILDREN_A_YEAR / CHILDREN_A_FAMILY / 365.25;
  private static final List<Double> BY_MONTH =
      List.of(1.03, 1.05, 1.01, 0.89, 1.05, 1.12, 1.03, 0.84, 1.0, 1.05, 1.08, 0.85);
  private static final List<Double> BY_WEEKDAY = List.of(1.36, 1.31, 1.29, 1.28, 1.26, 0.27, 0.23);

  private static final String POLICE = "police";
  private static final List<String> AGENCIES =
      List.of(POLICE, "school", "health", "council", "individual", "other");

  /** Together with the weekends these make the published shares: 28, 20, 15, 14, 8 and 15 %. */
  private static final Weighted<String> ON_WEEKDAYS =
      Weighted.of(AGENCIES, 25.5, 21.5, 15, 15.1, 7.5, 15.4);

  private static final Weighted<String> AT_WEEKENDS = Weighted.of(AGENCIES, 60, 0, 15, 0, 15, 10);
  private static final String TEAM = "Front door";
  private static final Spread MINUTES_UNTIL_WITHDRAWN =
      Spread.from(30).upTo(600, 60).upTo(9_000, 40);
  private static final int MINUTES_A_DAY = 24 * 60;

  private final Office office;
  private final Decisions decisions;

  FrontDoor(Office office, Decisions decisions) {
    this.office = office;
    this.decisions = decisions;
  }

  /** Receives the referrals of a day. */
  void open(LocalDate day) {
    double families =
        FAMILIES_A_DAY
            * office.size()
            * office.circumstances().referrals(day)
            * BY_MONTH.get(day.getMonthValue() - 1)
            * BY_WEEKDAY.get(weekday(day).getValue() - 1);
    for (int left = office.dice().times(families); left > 0; left--) {
      Weighted<String> agencies = OfficeDays.isOne(day) ? ON_WEEKDAYS : AT_WEEKENDS;
      String agency = agencies.draw(office.dice());
      receive(office.doorstep().next(agency.equals(POLICE), office.register()), agency, day);
    }
  }

  private static DayOfWeek weekday(LocalDate day) {
    return OfficeDays.isBankHoliday(day) ? DayOfWeek.SUNDAY : day.getDayOfWeek();
  }

  private void receive(Visit visit, String agency, LocalDate day) {
    Moment received = Moment.inOfficeHours(day, office.dice());
    Family family = visit.family();
    Fact fact =
        new Fact.ReferralReceived(
            Optional.of(family.id()), agency, family.district().locality(), TEAM);
    String subject = office.register().newSubject("R");
    for (String child : family.children()) {
      RecordId referral = office.recorder().record(RecordType.REFERRAL, child, subject);
      office
          .recorder()
          .enter(referral, FactType.REFERRAL_RECEIVED, received, fact, family.district());
      if (office.recorder().slipsARecordIn() && !office.inGoodTime(day)) {
        enterInError(received, fact, family.district());
      }
    }
    decisions.await(new Referral(visit, subject, received));
  }

  /** A referral under a child that it does not belong to, withdrawn when somebody notices. */
  private void enterInError(Moment when, Fact fact, District district) {
    RecordId wrong =
        office
            .recorder()
            .record(
                RecordType.REFERRAL,
                office.register().newChild(),
                office.register().newSubject("R"));
    office.recorder().enterAtOnce(wrong, FactType.REFERRAL_RECEIVED, when, fact, district);
    int minutes = MINUTES_UNTIL_WITHDRAWN.draw(office.dice());
    Moment noticed = when.followedOn(when.day().plusDays(minutes / MINUTES_A_DAY), office.dice());
    office
        .recorder()
        .enterAtOnce(wrong, FactType.REFERRAL_WITHDRAWN, noticed, new Fact.Withdrawn(), district);
  }
}
