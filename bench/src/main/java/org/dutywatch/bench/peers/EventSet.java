package org.dutywatch.bench.peers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.dutywatch.events.Data;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.CanonicalJson;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.dutywatch.simulator.app.KafkaSink;

/**
 * The same events twice: in the topics of a broker, and one a line in a file.
 *
 * @param brokers the broker's address
 * @param file the events; as in the topics, their {@code data} is in canonical form
 * @param folder where contenders may keep theirs
 * @param events how many they are
 * @param days worth asking about, in their order
 */
record EventSet(String brokers, Path file, Path folder, long events, List<LocalDate> days) {
  static final Topics TOPICS = new Topics("dutywatch.");
  static final int PARTITIONS = 4;

  /** The list is copied. */
  EventSet {
    days = List.copyOf(days);
  }

  LocalDate lastDay() {
    return days.get(days.size() - 1);
  }

  /** Sends events and writes them down. */
  static EventSet of(
      Iterator<Statement> statements, List<LocalDate> days, String brokers, Path folder)
      throws IOException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      new TopicGuard(admin, TOPICS).ensure(PARTITIONS);
    }
    Path file = folder.resolve("events.ndjson");
    EventWriter writer = new EventWriter();
    long events = 0;
    // Of several requests on their way to a topic just made the first can be refused and a later
    // one taken; then the first never would be.
    Map<String, String> settings =
        Map.of("bootstrap.servers", brokers, "max.in.flight.requests.per.connection", "1");
    try (KafkaSink sink = new KafkaSink(settings, TOPICS.prefix());
        OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file))) {
      while (statements.hasNext()) {
        Statement statement = canonical(statements.next());
        sink.send(statement);
        lines.write(writer.structured(statement));
        lines.write('\n');
        events++;
      }
      sink.flush();
    }
    return new EventSet(brokers, file, folder, events, days);
  }

  /** The same statement with its {@code data} as it is sent and written down here. */
  static Statement canonical(Statement statement) {
    byte[] data = statement.data().utf8();
    return new Statement(
        statement.record(),
        statement.type(),
        statement.review(),
        statement.id(),
        statement.source(),
        statement.time(),
        statement.recordedTime(),
        statement.fact(),
        Data.of(CanonicalJson.of(data).orElse(data)));
  }
}
