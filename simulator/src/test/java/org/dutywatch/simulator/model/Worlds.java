package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;

/** Small worlds to look at. */
final class Worlds {
  static final String SOUTHEND = "E06000033";
  static final LocalDate FIRST_DAY = LocalDate.of(2021, 4, 1);

  private Worlds() {}

  static WorldSetup setup(long seed, LocalDate lastDay, String... authorities) {
    return setup(seed, lastDay, Practice.SINGLE_ASSESSMENT, authorities);
  }

  static WorldSetup setup(long seed, LocalDate lastDay, Practice practice, String... authorities) {
    return new WorldSetup(
        seed,
        FIRST_DAY,
        Optional.of(lastDay),
        List.of(authorities),
        practice,
        RecordingShares.usual());
  }

  static WorldSetup halfAYear(long seed, String... authorities) {
    return setup(seed, LocalDate.of(2021, 9, 30), authorities);
  }

  static List<Statement> events(WorldSetup setup) {
    List<Statement> events = new ArrayList<>();
    Iterator<Event> all = new World(setup).events();
    while (all.hasNext()) {
      events.add((Statement) all.next());
    }
    return events;
  }
}
