package org.dutywatch.simulator.scenario;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The scenarios there are. */
public enum ScenarioKind {
  POLICE_SILENT(
      "police-silent",
      2,
      "The police send nothing, then everything at once. The board: the feed's age grows, no new"
          + " notifications; then a flood, 'dv-notification' falls and risk assessments fall due."),
  ASSESSMENT_BACKLOG(
      "assessment-backlog",
      60,
      "Team Assessment 1 loses half its capacity. The board: its open assessments pile up, then"
          + " overdue ones; the 'due' basis falls weeks before the 'completed' one."),
  SIBLING_GROUPS(
      "sibling-groups",
      28,
      "Two families of 6 and 7 children move in on second plans. The board: 'repeat-cp-plan' jumps"
          + " by 13 plans, with 2 sibling groups, the largest of 7."),
  FRONT_DOOR_CHANGE(
      "front-door-change",
      3_650,
      "A third fewer referrals overnight. The board: 'referrals' drops to two thirds and stays"
          + " there; shares in time hardly move."),
  BANK_HOLIDAY_WEEKEND(
      "bank-holiday-weekend",
      3,
      "Offices closed, more violence, and the police send after it. The board: no notification for"
          + " the days, then a peak; clocks in working days do not count the bank holiday."),
  WRONG_DATES(
      "wrong-dates",
      1,
      "Four facts in ten entered under the year before or after, corrected within 4 days. The"
          + " board: figures of that day sag, then heal; nothing is hidden for good."),
  DUPLICATE_FEED(
      "duplicate-feed",
      5,
      "Every event comes twice. The board: no figure moves; dutywatch_events_total with outcome"
          + " 'repeat' grows as fast as 'new'."),
  LOCALITY_DARK(
      "locality-dark",
      5,
      "Nothing is recorded about the locality Harbour, then all of it is, late. The board: its"
          + " counts stand still and its open work turns overdue, then most was in time after all."),
  HEALTHY(
      "healthy",
      3_650,
      "All that begins from then on is done in good time, by three o'clock where it is due that day,"
          + " and recorded at once. The board: nothing is overdue, every target is met, no alert"
          + " fires.");

  private final String label;
  private final int days;
  private final String shows;

  ScenarioKind(String label, int days, String shows) {
    this.label = label;
    this.days = days;
    this.shows = shows;
  }

  /** Its name. */
  public String label() {
    return label;
  }

  /** How many days it lasts where nobody says. */
  public int days() {
    return days;
  }

  /** What happens, and what a board should then show, in two sentences. */
  public String shows() {
    return shows;
  }

  /** The scenario of that name; empty where there is none. */
  public static Optional<ScenarioKind> named(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /**
   * The scenario in some days.
   *
   * @throws IllegalArgumentException where it cannot take place on them
   */
  public Scenario in(LocalDate from, int days) {
    Period when = new Period(from, from.plusDays(days));
    return switch (this) {
      case POLICE_SILENT -> new PoliceSilent(when);
      case ASSESSMENT_BACKLOG -> new AssessmentBacklog(when);
      case SIBLING_GROUPS -> new SiblingGroups(when);
      case FRONT_DOOR_CHANGE -> new FrontDoorChange(when);
      case BANK_HOLIDAY_WEEKEND -> new BankHolidayWeekend(when);
      case WRONG_DATES -> new WrongDates(when);
      case DUPLICATE_FEED -> new DuplicateFeed(when);
      case LOCALITY_DARK -> new LocalityDark(when);
      case HEALTHY -> new Healthy(when);
    };
  }
}
