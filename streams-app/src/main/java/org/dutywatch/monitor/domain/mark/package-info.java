/**
 * What a record adds to the sums. {@link org.dutywatch.monitor.domain.mark.Marker} reads a record
 * by the policy and enters its marks: {@code ClockRuns} finds the clocks that it carries, {@code
 * Happenings} everything that is no clock. A mark is a number on a {@link
 * org.dutywatch.monitor.domain.mark.Counter} of a calendar {@link
 * org.dutywatch.monitor.domain.mark.Row}; the counter's outcome holds what figures need to know
 * beside the day ({@link org.dutywatch.monitor.domain.mark.DueOutcome} and its like). {@link
 * org.dutywatch.monitor.domain.mark.Consequences} takes the marks before a change from those after
 * it, for the records that the change can have touched; that difference is all that leaves the
 * domain.
 */
package org.dutywatch.monitor.domain.mark;
