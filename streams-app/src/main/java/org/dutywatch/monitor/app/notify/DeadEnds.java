package org.dutywatch.monitor.app.notify;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.producer.Producer;
import org.dutywatch.monitor.app.KafkaClients;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Channel;
import org.dutywatch.monitor.notify.DeadEnd;
import org.dutywatch.monitor.notify.topic.DeadEndTopic;
import org.dutywatch.monitor.topology.Topics;

/** What receivers refused, to be looked at and delivered again; a notifier may run meanwhile. */
public final class DeadEnds implements AutoCloseable {
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(1);

  private final Producer<byte[], byte[]> producer;
  private final DeadEndTopic topic;

  /** Those of the Kafka that the settings name. */
  public DeadEnds(MonitorConfig config) {
    KafkaClients clients = new KafkaClients(config.kafka().settings());
    producer = clients.noteProducer();
    topic =
        new DeadEndTopic(
            new Topics(config.topicPrefix()).deadEnds(),
            producer,
            clients::committedReaderUpToAnEnd);
  }

  /** All that there are, the oldest first, by their number. */
  public SortedMap<Long, DeadEnd> all() {
    return topic.all();
  }

  /**
   * Delivers one again, once; it stays where that does not work.
   *
   * @param channels by name, as they are set up now
   * @return what became of it; a refusal too where there is no such channel any more
   */
  public Answer resend(DeadEnd end, Map<String, Channel> channels) throws InterruptedException {
    Channel channel = channels.get(end.channel());
    if (channel == null) {
      return new Answer.Refused("there is no channel " + end.channel() + " any more");
    }
    Answer answer = channel.receiver().deliver(end.message());
    if (answer instanceof Answer.Delivered) {
      topic.remove(end);
    }
    return answer;
  }

  @Override
  public void close() {
    producer.close(CLOSES_WITHIN);
  }
}
