/**
 * The read side, in memory. The feed hands over what the partitions' sums became ({@link
 * org.dutywatch.monitor.board.PartialUpdate}); the {@link org.dutywatch.monitor.board.Board} keeps
 * them as columns of cells, one cell for each day and outcome; {@link
 * org.dutywatch.monitor.board.Figures} adds cells up into indicators, series, open clocks and
 * durations. Nothing here knows where the updates come from, how an answer is written down, or what
 * day it is: a question brings its dates along.
 */
package org.dutywatch.monitor.board;
