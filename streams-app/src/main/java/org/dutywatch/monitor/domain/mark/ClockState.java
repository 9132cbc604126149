package org.dutywatch.monitor.domain.mark;

import java.time.Instant;

/**
 * How a clock stands.
 *
 * @param run when it started, is due, and stopped or ended
 * @param startedAt when it started; the beginning of that day where only the day is known
 * @param dimensions of its record
 */
public record ClockState(ClockRun run, Instant startedAt, Dimensions dimensions) {}
