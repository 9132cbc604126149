package org.dutywatch.simulator.model;

/**
 * A family's referral; each of its children has a record of it.
 *
 * @param visit who was referred, and what for
 * @param subject the id of the records
 * @param received when it was received
 */
record Referral(Visit visit, String subject, Moment received) {
  Family family() {
    return visit.family();
  }
}
