package org.dutywatch.simulator.model;

/**
 * A family that is about to be referred.
 *
 * @param family who
 * @param reason what for
 */
record Visit(Family family, Reason reason) {

  /** What a family is referred for. */
  enum Reason {
    /** Any concern; what comes of it is open. */
    CONCERN,
    /** What the police told of: it will be assessed. */
    VIOLENCE,
    /** What once led to a child protection plan: it will again. */
    RELAPSE
  }
}
