package org.dutywatch.simulator.app;

import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventWriter;

/** Events as they go out: structured CloudEvents. */
final class EventBytes {
  private static final String CLOCK_SOURCE = "/simulator/clock";

  private final EventWriter writer = new EventWriter();

  byte[] of(Event event) {
    return event instanceof Statement statement
        ? writer.structured(statement)
        : ofTick((ClockTick) event);
  }

  private byte[] ofTick(ClockTick tick) {
    return writer.structured(tick, tick.time().toString(), CLOCK_SOURCE);
  }
}
