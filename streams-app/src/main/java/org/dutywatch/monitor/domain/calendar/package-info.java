/**
 * Days as children's services count them. {@link
 * org.dutywatch.monitor.domain.calendar.WorkingCalendar} turns instants into local dates in London
 * and counts working days; which days are bank holidays comes in from outside through {@link
 * org.dutywatch.monitor.domain.calendar.BankHolidays}.
 */
package org.dutywatch.monitor.domain.calendar;
