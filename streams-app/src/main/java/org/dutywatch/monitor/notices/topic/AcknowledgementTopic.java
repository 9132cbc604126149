package org.dutywatch.monitor.notices.topic;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.notices.Acknowledgement;
import org.dutywatch.monitor.notices.ClockInstance;
import org.dutywatch.monitor.notices.NoticeDesk;
import org.dutywatch.monitor.notices.Standing;
import org.dutywatch.monitor.notices.Standing.Count;
import org.dutywatch.monitor.notices.Standing.Entry;

/** Takes acknowledgements to their topic. */
public final class AcknowledgementTopic implements NoticeDesk {
  private final NoticeFeed feed;
  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final InstantSource clock;

  /** Acknowledgements of what this feed reads. */
  public AcknowledgementTopic(
      NoticeFeed feed, Producer<byte[], byte[]> producer, String topic, InstantSource clock) {
    this.feed = feed;
    this.producer = producer;
    this.topic = topic;
    this.clock = clock;
  }

  @Override
  public List<Entry> standing(Predicate<Entry> wanted) throws NoticesUnavailableException {
    return whole().entries(wanted);
  }

  @Override
  public Map<String, Count> counts() throws NoticesUnavailableException {
    return whole().counts();
  }

  @Override
  public Optional<Entry> acknowledge(String id, String by, Optional<String> note)
      throws NoticesUnavailableException {
    Standing standing = whole();
    Optional<Notice> notice = standing.find(id);
    if (notice.isEmpty()) {
      return Optional.empty();
    }
    Acknowledgement acknowledgement = new Acknowledgement(id, by, clock.instant(), note);
    ClockInstance about = ClockInstance.of(notice.get());
    send(about, acknowledgement);
    standing.take(about, acknowledgement);
    return Optional.of(new Entry(notice.get(), Optional.of(acknowledgement)));
  }

  private Standing whole() throws NoticesUnavailableException {
    if (!feed.isWhole()) {
      throw new NoticesUnavailableException("the notices are being read", null);
    }
    return feed.standing();
  }

  private void send(ClockInstance about, Acknowledgement acknowledgement)
      throws NoticesUnavailableException {
    try {
      producer.send(AcknowledgementRecords.write(topic, about, acknowledgement)).get();
    } catch (ExecutionException | KafkaException e) {
      throw new NoticesUnavailableException("the broker did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoticesUnavailableException("the monitor is being stopped", e);
    }
  }
}
