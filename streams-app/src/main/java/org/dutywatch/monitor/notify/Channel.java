package org.dutywatch.monitor.notify;

/**
 * Somebody who is told.
 *
 * @param name names it, for operators and for ever: what it has been told is kept under this name
 * @param selection of what
 * @param timetable when
 * @param most how many notices one message has at most
 * @param receiver takes it there
 */
public record Channel(
    String name, Selection selection, Timetable timetable, int most, Receiver receiver) {}
