package org.dutywatch.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.dutywatch.monitor.admin.AdminAnswer;
import org.dutywatch.monitor.topology.Topics;

/**
 * A stream that only hands records on, exactly once, by the monitor's own settings: what Kafka
 * Streams itself can carry on this machine. A record counts when a reader of committed records has
 * it, as a figure counts when it is on the board.
 */
final class PassThrough implements Contender {
  private final Bench bench;
  private final Pace pace;
  private int round;

  PassThrough(Bench bench, Pace pace) {
    this.bench = bench;
    this.pace = pace;
  }

  @Override
  public String name() {
    return "pass-through";
  }

  @Override
  public Lap run() {
    String name = "pass-through-" + ++round;
    try (Admin admin = bench.clients().admin()) {
      AdminAnswer.of(
          admin
              .createTopics(
                  List.of(new NewTopic(name, Optional.of(bench.partitions()), Optional.empty())))
              .all());
      Lap lap = run(name);
      AdminAnswer.of(admin.deleteTopics(List.of(name)).all());
      return lap;
    }
  }

  private Lap run(String name) {
    Path state = bench.folder().resolve(name);
    try (KafkaStreams streams =
            new KafkaStreams(topology(bench.topics(), name), bench.clients().stream(name, state));
        Consumer<byte[], byte[]> reader = bench.clients().committedReader()) {
      Records committed = Records.of(reader, Map.of(name, bench.partitions()));
      AtomicLong done = new AtomicLong();
      streams.start();
      return pace.watch(() -> done.addAndGet(committed.next()));
    }
  }

  /** Reads the inputs, writes to a topic. */
  static Topology topology(Topics topics, String output) {
    return new Topology()
        .addSource(
            "read",
            Serdes.ByteArray().deserializer(),
            Serdes.ByteArray().deserializer(),
            topics.facts().toArray(String[]::new))
        .addSink(
            "write",
            output,
            Serdes.ByteArray().serializer(),
            Serdes.ByteArray().serializer(),
            "read");
  }
}
