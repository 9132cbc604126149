/**
 * The figures of the board worked out a second time, from scratch and one case at a time, to hold
 * the monitor against. Read in this order: {@code LondonDays} and {@code NaiveCalendar} (what a day
 * is), {@code Standing} (which statements stand, and what counts of them), {@code CaseFile} (how
 * records belong together), {@code ReferenceClocks} (every clock that ever ran, in a list), {@code
 * ReferenceIndicators} (every case that an indicator is taken of, in a list), and {@code Reference}
 * (the four questions, answered by going through those lists).
 *
 * <p>Nothing here is kept between questions and nothing is added up ahead of them: it is slow, and
 * meant to be easy to check by eye.
 */
package org.dutywatch.monitor.reference;
