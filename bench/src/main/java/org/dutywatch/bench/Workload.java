package org.dutywatch.bench;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.dutywatch.events.Event;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.dutywatch.simulator.app.KafkaSink;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.RecordingShares;
import org.dutywatch.simulator.model.World;
import org.dutywatch.simulator.model.WorldSetup;

/** The simulator's events of some councils over some years, in the order of time, in the inputs. */
final class Workload {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final long SEED = 1;

  private Workload() {}

  /**
   * Makes the topics and fills them.
   *
   * @param councils how many councils the events are of
   * @param events how many events
   * @param partitions how many partitions each topic gets
   * @return the last event, for how far in time they reach
   */
  static Event fill(String brokers, Topics topics, int partitions, int councils, long events) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      new TopicGuard(admin, topics).ensure(partitions);
    }
    Iterator<Event> world = new World(setup(councils)).events();
    try (KafkaSink sink = new KafkaSink(brokers, topics.prefix())) {
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

  private static WorldSetup setup(int councils) {
    List<String> authorities =
        IntStream.range(0, councils).mapToObj(i -> String.format(Locale.ROOT, "E%08d", i)).toList();
    return new WorldSetup(
        SEED,
        FIRST_DAY,
        Optional.empty(),
        authorities,
        Practice.SINGLE_ASSESSMENT,
        RecordingShares.usual());
  }
}
