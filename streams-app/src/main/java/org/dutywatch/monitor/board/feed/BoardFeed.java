package org.dutywatch.monitor.board.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dutywatch.monitor.admin.AdminAnswer;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.reading.ConsumerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the board fed, on a thread of its own: waits for the changelog to exist, reads it, and
 * begins again where the topic was replaced by another or the broker answered with an error. Single
 * use.
 */
public final class BoardFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BoardFeed.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);
  private static final Duration LOOK_AT_TOPIC_EVERY = Duration.ofSeconds(5);

  private final Source source;
  private final Publisher publisher;
  private final InstantSource clock;
  private final ConsumerThread thread;
  private volatile SumsFeed feed;
  private volatile boolean wasCaughtUp;

  /**
   * Where a feed reads.
   *
   * @param topic the changelog of the sums
   * @param topicOfFeed the topic of a feed
   * @param consumers makes a consumer that reads committed records alone, without a group, and does
   *     not reset offsets by itself
   * @param admin asks for topics and offsets
   */
  public record Source(
      String topic,
      UnaryOperator<String> topicOfFeed,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Admin admin) {}

  /**
   * A feed, not yet started.
   *
   * @param freshness is told how old records that arrive from now on are when the board has them
   */
  public BoardFeed(Source source, Board board, InstantSource clock, FreshnessObserver freshness) {
    this.source = source;
    this.publisher = new Publisher(board, clock, freshness);
    this.clock = clock;
    this.thread =
        new ConsumerThread(
            new ConsumerThread.Manner("board-feed", "The board's feed", PAUSE, CLOSES_WITHIN),
            source.consumers(),
            this::read);
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  /** Why the board is not whole yet; empty once everything that was there at the start is on it. */
  public Optional<String> notReady() {
    if (wasCaughtUp) {
      return Optional.empty();
    }
    SumsFeed reading = feed;
    if (reading == null) {
      return Optional.of("waiting for the stream to make its sums");
    }
    return switch (reading.progress()) {
      case READING -> Optional.of("reading the board's sums");
      case WAITING_FOR_OPEN_TRANSACTION -> Optional.of("waiting for an open transaction");
      case CAUGHT_UP -> Optional.empty();
    };
  }

  /** Reads until the feed is closed or the topic is another one. */
  private void read(Consumer<byte[], byte[]> consumer) throws InterruptedException {
    Optional<TopicDescription> topic = describe();
    while (topic.isEmpty() && thread.goesOn()) {
      thread.pause();
      topic = describe();
    }
    if (topic.isPresent()) {
      read(consumer, topic.get());
    }
  }

  private void read(Consumer<byte[], byte[]> consumer, TopicDescription topic) {
    SumsFeed sums =
        new SumsFeed(
            consumer, publisher, source.topicOfFeed(), clock, ends(topic), halfOfDeleteRetention());
    feed = sums;
    Instant lookAgain = clock.instant().plus(LOOK_AT_TOPIC_EVERY);
    while (thread.goesOn()) {
      sums.poll(POLL);
      wasCaughtUp |= sums.progress() == SumsFeed.Progress.CAUGHT_UP;
      if (clock.instant().isAfter(lookAgain)) {
        if (!describe().map(TopicDescription::topicId).equals(Optional.of(topic.topicId()))) {
          LOG.warn("The topic of the sums is another one than before; reading it anew");
          return;
        }
        lookAgain = clock.instant().plus(LOOK_AT_TOPIC_EVERY);
      }
    }
  }

  private Optional<TopicDescription> describe() {
    try {
      return Optional.of(
          AdminAnswer.of(source.admin().describeTopics(List.of(source.topic())).allTopicNames())
              .get(source.topic()));
    } catch (UnknownTopicOrPartitionException notThere) {
      return Optional.empty();
    }
  }

  private Map<TopicPartition, Long> ends(TopicDescription topic) {
    Map<TopicPartition, OffsetSpec> latest =
        topic.partitions().stream()
            .collect(
                Collectors.toMap(
                    info -> new TopicPartition(topic.name(), info.partition()),
                    info -> OffsetSpec.latest()));
    return AdminAnswer.of(
            source
                .admin()
                .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Duration halfOfDeleteRetention() {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, source.topic());
    String millis =
        AdminAnswer.of(source.admin().describeConfigs(List.of(resource)).all())
            .get(resource)
            .get(TopicConfig.DELETE_RETENTION_MS_CONFIG)
            .value();
    return Duration.ofMillis(Long.parseLong(millis)).dividedBy(2);
  }

  @Override
  public void close() {
    thread.close();
  }
}
