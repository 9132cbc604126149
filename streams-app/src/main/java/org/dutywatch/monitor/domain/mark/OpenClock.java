package org.dutywatch.monitor.domain.mark;

/**
 * A clock that runs.
 *
 * @param name names it
 * @param state how it stands; without a stop or an end
 */
public record OpenClock(ClockName name, ClockState state) {}
