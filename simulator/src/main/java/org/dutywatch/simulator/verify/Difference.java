package org.dutywatch.simulator.verify;

/**
 * Something that the monitor has otherwise.
 *
 * @param what the figure, such as {@code re-referral (whole)}
 * @param where {@code total}, or the council and locality
 * @param truth what is true
 * @param monitor what the monitor says
 */
record Difference(String what, String where, String truth, String monitor) {}
