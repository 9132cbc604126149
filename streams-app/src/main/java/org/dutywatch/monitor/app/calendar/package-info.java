/**
 * The bank holidays of England and Wales: what a maintained library computes, corrected by a file
 * that adds and removes days.
 */
package org.dutywatch.monitor.app.calendar;
