package org.dutywatch.monitor.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.events.json.EventSplitter;
import org.dutywatch.monitor.api.ApiServer;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.feed.BoardFeed;
import org.dutywatch.monitor.domain.mark.FamilyHash;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.topology.MonitorTopology;
import org.dutywatch.monitor.topology.PartitionOfKey;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitor: owns the Kafka clients, the stream, the board's feed and the HTTP server, and starts
 * and stops them in that order and back. Single use.
 */
public final class Monitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

  /** Without a broker they would wait for it a minute. */
  private static final Duration CLIENTS_CLOSE_WITHIN = Duration.ofSeconds(1);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Stream stream;
  private final MonitorStatus status;
  private final Board board = new Board();
  private final ApiServer api;
  private final String host;

  /**
   * Starts a monitor. When this returns it listens, and works towards being ready.
   *
   * @throws RuntimeException where it cannot start; whatever had started is stopped again
   */
  public static Monitor start(MonitorConfig config, Rules rules, InstantSource systemClock) {
    return new Monitor(config, rules, systemClock);
  }

  private Monitor(MonitorConfig config, Rules rules, InstantSource systemClock) {
    host = config.http().host();
    try {
      Topics topics = new Topics(config.topicPrefix());
      KafkaClients clients = new KafkaClients(config.kafka().settings());
      Generation generation = rules.generation();
      String applicationId = generation.applicationId(config.topicPrefix());
      boolean clockInUse = config.clock() instanceof ClockSetting.Event;

      Admin admin = clients.admin();
      own(() -> admin.close(CLIENTS_CLOSE_WITHIN));
      int partitions = new TopicGuard(admin, topics).ensure(config.partitions());
      List<TopicPartition> inputs = partitionsOf(topics, partitions);
      Position alreadyThere = lastRecords(clients, inputs);
      Producer<byte[], byte[]> producer = clients.eventProducer();
      own(() -> producer.close(CLIENTS_CLOSE_WITHIN));
      BoardFeed feed = own(feed(clients, admin, applicationId, topics, systemClock));
      stream =
          own(
              new Stream(
                  topology(config, rules, topics, partitions),
                  clients.stream(applicationId, config.dataDir().resolve("state")),
                  systemClock));
      status =
          new MonitorStatus(
              new MonitorStatus.Parts(
                  generation,
                  stream,
                  feed,
                  board,
                  admin,
                  alreadyThere,
                  inputs,
                  new Backlog(new LastRecords(own(clients.committedReader())))));
      EventReader reader = new EventReader(config.authority());
      api =
          own(
              new ApiServer(
                  rules.policy(),
                  rules.calendar(),
                  new ApiServer.Ports(
                      new BoardAnswers(
                          board, new Figures(board, rules.policy(), rules.calendar()), status),
                      new EventGateway(producer, reader, topics, clockInUse, alreadyThere),
                      new EventSplitter(),
                      status,
                      new Now(config.clock(), systemClock, board))));
      LOG.info("Generation {} of policy {}", generation.id(), rules.policy().id());
      stream.start();
      feed.start();
      api.start(config.http().host(), config.http().port());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static List<TopicPartition> partitionsOf(Topics topics, int partitions) {
    List<TopicPartition> inputs = new ArrayList<>();
    for (String topic : topics.facts()) {
      for (int i = 0; i < partitions; i++) {
        inputs.add(new TopicPartition(topic, i));
      }
    }
    inputs.add(new TopicPartition(topics.clock(), 0));
    return inputs;
  }

  private static Position lastRecords(KafkaClients clients, List<TopicPartition> inputs) {
    try (Consumer<byte[], byte[]> consumer = clients.committedReader()) {
      return new LastRecords(consumer).of(inputs);
    }
  }

  private static Topology topology(
      MonitorConfig config, Rules rules, Topics topics, int partitions) {
    return MonitorTopology.of(
        new MonitorTopology.Rules(
            topics,
            config.authority(),
            new Marker(rules.policy(), rules.calendar(), new FamilyHash(rules.generation().id())),
            PartitionOfKey.among(partitions),
            config.clock() instanceof ClockSetting.Event));
  }

  private BoardFeed feed(
      KafkaClients clients,
      Admin admin,
      String applicationId,
      Topics topics,
      InstantSource systemClock) {
    BoardFeed.Source source =
        new BoardFeed.Source(
            StoreNames.sumsChangelog(applicationId), topics::of, clients::committedReader, admin);
    return new BoardFeed(source, board, systemClock);
  }

  private <T extends AutoCloseable> T own(T part) {
    started.push(part);
    return part;
  }

  /** Where it listens, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + api.port();
  }

  /**
   * Waits until the board is complete.
   *
   * @throws IllegalStateException where the stream failed for good instead
   */
  public void awaitReady() throws InterruptedException {
    Duration look = Duration.ofMillis(50);
    while (status.notYetComplete().isPresent()) {
      try {
        Throwable fault = failed().get(look.toMillis(), TimeUnit.MILLISECONDS);
        throw new IllegalStateException("the stream has failed for good", fault);
      } catch (TimeoutException stillAtWork) {
        LOG.debug("Not ready: {}", status.notYetComplete().orElse(""));
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Completes with the cause when the stream has failed for good. */
  public CompletableFuture<Throwable> failed() {
    return stream.failed();
  }

  /** Stops everything, the last started first. */
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
