package org.dutywatch.monitor.app.notify;

import com.sun.net.httpserver.HttpServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.dutywatch.monitor.app.KafkaClients;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.notices.topic.NoticeFeed;
import org.dutywatch.monitor.notify.Backoff;
import org.dutywatch.monitor.notify.Channel;
import org.dutywatch.monitor.notify.topic.ChannelRun;
import org.dutywatch.monitor.notify.topic.DeadEndTopic;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notifier: tells every channel, each on a thread of its own. Single use. */
public final class Notifier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final Duration CLIENTS_CLOSE_WITHIN = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final List<ChannelRun> runs = new ArrayList<>();
  private Optional<String> metricsAddress = Optional.empty();

  /**
   * Starts a notifier. It tells once it has read what it needs.
   *
   * @param config names the brokers and the topics
   * @throws RuntimeException where it cannot start; whatever had started is stopped again
   */
  public static Notifier start(
      MonitorConfig config, NotifySettings settings, Backoff backoff, InstantSource clock) {
    Notifier notifier = new Notifier();
    try {
      notifier.begin(config, settings, backoff, clock);
      return notifier;
    } catch (RuntimeException e) {
      notifier.close();
      throw e;
    }
  }

  private void begin(
      MonitorConfig config, NotifySettings settings, Backoff backoff, InstantSource clock) {
    KafkaClients clients = new KafkaClients(config.kafka().settings());
    Topics topics = new Topics(config.topicPrefix());
    try (Admin admin = clients.admin()) {
      new TopicGuard(admin, topics).ensureNotices(config.partitions());
    }
    NoticeFeed acknowledged = own(NoticeFeed.ofAcknowledgements(topics, clients::committedReader));
    acknowledged.start();
    NotifyMetrics metrics = new NotifyMetrics();
    Producer<byte[], byte[]> producer = clients.noteProducer();
    own(() -> producer.close(CLIENTS_CLOSE_WITHIN));
    DeadEndTopic deadEnds =
        new DeadEndTopic(topics.deadEnds(), producer, clients::committedReaderUpToAnEnd);
    for (Channel channel : settings.channels()) {
      metrics.begin(channel.name());
      runs.add(
          new ChannelRun(
              channel,
              new ChannelRun.Parts(
                  topics.breaches(),
                  () -> clients.channelReader(config.topicPrefix() + "notify." + channel.name()),
                  acknowledged,
                  deadEnds,
                  backoff,
                  () -> ThreadLocalRandom.current().nextDouble(),
                  clock,
                  metrics)));
    }
    settings.metricsPort().ifPresent(port -> serve(metrics, port));
    own(this::closeRuns);
    runs.forEach(ChannelRun::start);
  }

  private void serve(NotifyMetrics metrics, int port) {
    HttpServer server = metrics.serve(port);
    metricsAddress = Optional.of("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics");
    own(() -> server.stop(0));
  }

  /** Where its metrics are read on this machine; empty where nowhere. */
  public Optional<String> metricsAddress() {
    return metricsAddress;
  }

  /** Waits until every channel reads. */
  public void awaitReady() throws InterruptedException {
    for (ChannelRun run : runs) {
      while (!run.awaitBegun(LOOK)) {
        LOG.info("Waiting for the broker");
      }
    }
  }

  /** Each may be waiting for its receiver, so all are told first. */
  private void closeRuns() {
    runs.forEach(ChannelRun::stop);
    runs.forEach(ChannelRun::close);
  }

  private <T extends AutoCloseable> T own(T part) {
    started.push(part);
    return part;
  }

  /** Stops everything, the last started first. What was not told yet is told the next time. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        LOG.warn("While stopping: {}", e.toString());
      }
    }
  }
}
