package org.dutywatch.events;

/** Whatever can arrive: a statement of a fact, or a tick of the event clock. */
public sealed interface Event permits Statement, ClockTick {}
