package org.dutywatch.simulator.model;

/**
 * What everybody in one council works with.
 *
 * @param dice decide what happens
 * @param agenda what is to be done on which day
 * @param recorder enters what happened
 * @param register gives out ids
 * @param doorstep families that are to be referred again
 * @param figures how likely what is
 */
record Office(
    Dice dice,
    Agenda agenda,
    Recorder recorder,
    Register register,
    Doorstep doorstep,
    Figures figures) {

  static Office of(WorldSetup setup, String authority) {
    Dice dice = new Dice(setup.seed(), authority);
    Agenda agenda = new Agenda();
    Figures figures = Figures.of(setup.practice());
    return new Office(
        dice,
        agenda,
        new Recorder(setup, authority),
        new Register(dice, figures.earlierPlansShare()),
        new Doorstep(agenda),
        figures);
  }
}
