package org.dutywatch.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.simulator.app.KafkaSink;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.RecordingShares;
import org.dutywatch.simulator.model.World;
import org.dutywatch.simulator.model.WorldSetup;

/** The simulator's events of some councils over some years, in the order of time. */
public final class Workload {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final long SEED = 1;

  private Workload() {}

  /**
   * Makes a monitor's inputs and fills them.
   *
   * @param councils how many councils the events are of
   * @param events how many events
   * @return the last event, for how far in time they reach
   */
  static Event fill(MonitorConfig config, int councils, long events) {
    Bench.of(config).makeTopics();
    Iterator<Event> world = world(councils);
    String brokers = config.kafka().bootstrapServers().orElseThrow();
    try (KafkaSink sink = new KafkaSink(brokers, config.topicPrefix())) {
      Event event = world.next();
      for (long i = 1; i < events; i++) {
        sink.send(event);
        event = world.next();
      }
      sink.send(event);
      sink.flush();
      return event;
    }
  }

  /** What is recorded in some councils of median size, without end. */
  public static Iterator<Event> world(int councils) {
    return world(councils, FIRST_DAY, Optional.empty());
  }

  /** What is recorded in a council of median size in some years up to the day before one. */
  static List<Statement> history(int years, LocalDate today) {
    Iterator<Event> world = world(1, today.minusYears(years), Optional.of(today.minusDays(1)));
    List<Statement> history = new ArrayList<>();
    world.forEachRemaining(event -> history.add((Statement) event));
    return history;
  }

  /** What is recorded in some councils of median size between two days, both included. */
  static Iterator<Event> world(int councils, LocalDate firstDay, Optional<LocalDate> lastDay) {
    List<String> authorities = IntStream.range(0, councils).mapToObj(Workload::authority).toList();
    return new World(
            new WorldSetup(
                SEED,
                firstDay,
                lastDay,
                authorities,
                Practice.SINGLE_ASSESSMENT,
                RecordingShares.usual()))
        .events();
  }

  /** The code of a council, by its number from 0. */
  static String authority(int council) {
    return String.format(Locale.ROOT, "E%08d", council);
  }
}
