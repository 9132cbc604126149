package org.dutywatch.monitor.notify.topic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.events.Notice;
import org.dutywatch.events.json.NoticeReader;
import org.dutywatch.monitor.notices.topic.NoticeFeed;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Backoff;
import org.dutywatch.monitor.notify.Channel;
import org.dutywatch.monitor.notify.DeadEnd;
import org.dutywatch.monitor.notify.Message;
import org.dutywatch.monitor.notify.Tray;
import org.dutywatch.monitor.reading.ConsumerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one channel, on a thread of its own. Reads on while a receiver is away, up to a bound, and
 * commits how far everything has been told. Single use.
 */
public final class ChannelRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelRun.class);

  /** So many notices are held in memory; further ones wait in Kafka. */
  private static final int MOST_HELD = 20_000;

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(30);

  private final Channel channel;
  private final Parts parts;
  private final NoticeReader reader = new NoticeReader();
  private final ConsumerThread thread;
  private final CountDownLatch begun = new CountDownLatch(1);
  private int failures;
  private Optional<Instant> failing = Optional.empty();
  private Instant nextTry = Instant.MIN;

  /**
   * What it works with.
   *
   * @param topic the notices
   * @param consumers makes a consumer in the channel's group
   * @param acknowledged knows which notices are to be kept quiet about
   * @param lot a number from 0 to 1, another each time
   */
  public record Parts(
      String topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      NoticeFeed acknowledged,
      DeadEndTopic deadEnds,
      Backoff backoff,
      DoubleSupplier lot,
      InstantSource clock,
      ChannelWatch watch) {}

  /** Not started yet. */
  public ChannelRun(Channel channel, Parts parts) {
    this.channel = channel;
    this.parts = parts;
    this.thread =
        new ConsumerThread(
            new ConsumerThread.Manner(
                "notify-" + channel.name(), "Channel " + channel.name(), PAUSE, CLOSES_WITHIN),
            parts.consumers(),
            consumer -> new Reading(consumer).run());
  }

  /** Begins to tell. */
  public void start() {
    thread.start();
  }

  /** What one consumer reads, and what is told of it. */
  private final class Reading implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final Tray tray = new Tray(channel);
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Map<TopicPartition, Instant> lastArrival = new HashMap<>();

    private Reading(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    private void run() throws InterruptedException {
      consumer.subscribe(List.of(parts.topic()), this);
      boolean told = false;
      while (thread.goesOn()) {
        consumer.poll(told ? Duration.ZERO : POLL).forEach(this::take);
        if (tray.size() >= MOST_HELD) {
          consumer.pause(consumer.assignment());
        } else {
          consumer.resume(consumer.paused());
        }
        told = tell();
        commit();
        parts.watch().waiting(channel.name(), tray.size(), failing);
      }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
      Instant arrival = Instant.ofEpochMilli(record.timestamp());
      lastArrival.put(new TopicPartition(record.topic(), record.partition()), arrival);
      Optional<Notice> notice = Optional.ofNullable(record.value()).flatMap(reader::read);
      if (notice.isEmpty()) {
        LOG.warn(
            "What lies at offset {} of partition {} is no notice",
            record.offset(),
            record.partition());
      }
      notice.ifPresent(
          one -> tray.add(new Tray.Place(arrival, record.partition(), record.offset()), one));
    }

    /** Delivers the next message, where there is one; whether it is out of the way now. */
    private boolean tell() throws InterruptedException {
      Instant now = parts.clock().instant();
      if (now.isBefore(nextTry) || !parts.acknowledged().isWhole()) {
        return false;
      }
      Optional<Tray.Next> next =
          tray.next(now, readUpTo(now), parts.acknowledged().standing()::covers);
      if (next.isEmpty()) {
        return false;
      }
      int notices = next.get().message().notices().size();
      Answer answer = deliver(next.get().message());
      if (answer instanceof Answer.NotNow notNow) {
        putOff(notNow);
        return false;
      }
      if (answer instanceof Answer.Refused refused) {
        LOG.error(
            "Channel {}: {}; a message with {} notices is put aside. 'dutywatch notify dead-ends list'"
                + " shows it",
            channel.name(),
            refused.reason(),
            notices);
        parts
            .deadEnds()
            .add(new DeadEnd(channel.name(), now, refused.reason(), next.get().message()));
        parts.watch().deadEnd(channel.name(), notices);
      } else {
        parts.watch().delivered(channel.name(), notices);
      }
      tray.done(next.get());
      wentWell();
      return true;
    }

    /** A fault of ours that one message brings out must not hold up the others. */
    private Answer deliver(Message message) throws InterruptedException {
      try {
        return channel.receiver().deliver(message);
      } catch (RuntimeException fault) {
        LOG.error("Channel {}: a fault of the notifier's own", channel.name(), fault);
        return new Answer.Refused("a fault of the notifier's own; its log says more");
      }
    }

    private void putOff(Answer.NotNow answer) {
      failures++;
      Instant now = parts.clock().instant();
      failing = failing.or(() -> Optional.of(now));
      Duration backoff = parts.backoff().after(failures, parts.lot().getAsDouble());
      Duration pause = answer.pause().filter(asked -> asked.compareTo(backoff) > 0).orElse(backoff);
      nextTry = now.plus(pause);
      parts.watch().failed(channel.name());
      LOG.warn(
          "Channel {}: {}; {} notices wait, the next try is in {} s",
          channel.name(),
          answer.reason(),
          tray.size(),
          pause.toSeconds());
    }

    private void wentWell() {
      failing.ifPresent(
          since ->
              LOG.info(
                  "Channel {}: delivers again, after failures since {}", channel.name(), since));
      failures = 0;
      failing = Optional.empty();
    }

    /** Everything that arrived before this has been read, or the tray is full. */
    private Instant readUpTo(Instant now) {
      if (tray.size() >= MOST_HELD) {
        return now;
      }
      return consumer.assignment().stream()
          .map(p -> atEnd(p) ? now : lastArrival.getOrDefault(p, Instant.MIN))
          .min(Instant::compareTo)
          .orElse(Instant.MIN);
    }

    private boolean atEnd(TopicPartition partition) {
      return consumer.currentLag(partition).orElse(1) == 0;
    }

    /** So far nothing has to be read again. */
    private void commit() {
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      for (TopicPartition partition : committed.keySet()) {
        long offset = tray.firstOf(partition.partition()).orElse(consumer.position(partition));
        if (committed.get(partition) != offset) {
          offsets.put(partition, new OffsetAndMetadata(offset));
        }
      }
      if (!offsets.isEmpty()) {
        consumer.commitSync(offsets);
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
      }
    }

    /** A channel that is new is told of what comes from now on. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(Set.copyOf(partitions));
      for (TopicPartition partition : partitions) {
        OffsetAndMetadata at = known.get(partition);
        committed.put(partition, at == null ? begin(partition) : at.offset());
      }
      begun.countDown();
    }

    private long begin(TopicPartition partition) {
      LOG.info(
          "Channel {} is new to partition {} and is told of what comes from now on",
          channel.name(),
          partition.partition());
      consumer.seekToEnd(Set.of(partition));
      long end = consumer.position(partition);
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(end)));
      return end;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commit();
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        tray.forget(partition.partition());
        committed.remove(partition);
        lastArrival.remove(partition);
      }
    }
  }

  /** Waits until it has its part of the notices, or a while has passed; tells whether it has. */
  public boolean awaitBegun(Duration atMost) throws InterruptedException {
    return begun.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets it come to its end soon. */
  public void stop() {
    thread.stop();
  }

  /** Stops; what is being delivered is waited for a while. What is not told waits in Kafka. */
  @Override
  public void close() {
    thread.close();
  }
}
