package org.dutywatch.simulator.model;

import java.time.LocalDate;
import org.dutywatch.simulator.calendar.OfficeDays;
import org.dutywatch.simulator.scenario.Circumstances;

/**
 * What everybody in one council works with.
 *
 * @param dice decide what happens
 * @param agenda what is to be done on which day
 * @param recorder enters what happened
 * @param register gives out ids
 * @param doorstep families that are to be referred again
 * @param figures how likely what is
 * @param size how much happens, beside the median council
 * @param circumstances what befalls the council beside ordinary days
 */
record Office(
    Dice dice,
    Agenda agenda,
    Recorder recorder,
    Register register,
    Doorstep doorstep,
    Figures figures,
    double size,
    Circumstances circumstances) {

  static Office of(WorldSetup setup, SizedCouncil council) {
    String authority = council.authority();
    Dice dice = new Dice(setup.seed(), authority);
    Agenda agenda = new Agenda();
    Figures figures = Figures.of(setup.practice());
    return new Office(
        dice,
        agenda,
        new Recorder(setup, authority),
        new Register(dice, figures.earlierPlansShare()),
        new Doorstep(agenda),
        figures,
        council.size(),
        setup.circumstances());
  }

  /** Whether all that begins on a day is done in good time. */
  boolean inGoodTime(LocalDate day) {
    return circumstances.inGoodTime(day);
  }

  /** When a team is done with work of so many office days: later where it cannot do all of it. */
  LocalDate doneBy(String team, LocalDate from, int officeDays) {
    if (circumstances.areOrdinary()) {
      return OfficeDays.after(from, officeDays);
    }
    LocalDate day = officeDays == 0 ? OfficeDays.after(from, 0) : from;
    double left = officeDays;
    while (left > 0) {
      day = OfficeDays.after(day, 1);
      left -= circumstances.capacity(team, day);
    }
    return day;
  }
}
