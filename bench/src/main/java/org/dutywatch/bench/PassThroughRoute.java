package org.dutywatch.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.dutywatch.monitor.admin.AdminAnswer;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.topology.MonitorTopology;

/**
 * Through a stream that only hands records on, exactly once, by the monitor's own settings, and
 * commits as often as it does where nothing waits.
 */
final class PassThroughRoute implements Route {
  private static final String OUTPUT = "passed-through";

  private final Sender sender;
  private final KafkaStreams streams;
  private final CommittedEnd end;

  /** Starts the stream on inputs of its own. */
  PassThroughRoute(Bench monitors, MonitorConfig config) {
    Bench bench = monitors.withTopics("pass-through.");
    bench.makeTopics();
    try (Admin admin = bench.clients().admin()) {
      AdminAnswer.of(
          admin
              .createTopics(
                  List.of(new NewTopic(OUTPUT, Optional.of(bench.partitions()), Optional.empty())))
              .all());
    }
    sender = Sender.to(bench.topics(), config);
    Properties settings = bench.clients().stream(OUTPUT, bench.folder().resolve(OUTPUT));
    settings.put(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, MonitorTopology.PROMPT_COMMITS.toMillis());
    streams = new KafkaStreams(PassThrough.topology(bench.topics(), OUTPUT), settings);
    streams.start();
    end = new CommittedEnd(bench.clients().committedReader(), Map.of(OUTPUT, bench.partitions()));
  }

  @Override
  public String name() {
    return "pass-through";
  }

  @Override
  public Histogram carry(Schedule schedule) throws InterruptedException {
    return end.delays(
        schedule.messages().size(),
        () -> {
          schedule.keep((message, due) -> sender.send(message, due, where -> {}));
          sender.flush();
        });
  }

  @Override
  public void close() {
    end.close();
    streams.close();
    sender.close();
  }
}
