package org.dutywatch.monitor.topology;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dutywatch.monitor.admin.AdminAnswer;

/**
 * Makes the topics that are missing, and refuses to start on ones whose settings would lose events
 * or split files. Inputs are kept for ever, because a new policy restates all history from them;
 * their timestamps are the time of arrival, because the broker's retention goes by them.
 */
public final class TopicGuard {
  /** The largest message on an input. A dead letter made of one must fit its own topic. */
  private static final int INPUT_MESSAGE_BYTES = 3 << 20;

  private static final int DEAD_LETTER_MESSAGE_BYTES = 4 << 20;
  private static final Duration KEPT_NOTICES = Duration.ofDays(90);

  /**
   * Longer than the letters: a segment is deleted by its youngest record, so a letter may stay
   * weeks longer than it must, and a mark that went before its letter would let it be sent twice.
   */
  private static final Duration KEPT_MARKS = KEPT_NOTICES.multipliedBy(2);

  private static final short NEEDED_TRANSACTION_VERSION = 2;
  private static final String TRANSACTION_VERSION = "transaction.version";
  private static final String FOR_EVER = "-1";
  private static final int MOST_LOOKS = 300;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Admin admin;
  private final Topics topics;

  /** A guard of these topics. */
  public TopicGuard(Admin admin, Topics topics) {
    this.admin = admin;
    this.topics = topics;
  }

  /** Topics or a broker that the monitor must not run on. The message says what to change. */
  public static final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitException(String message) {
      super(message);
    }
  }

  /**
   * Makes what is missing and checks what is there.
   *
   * @param partitions how many partitions new topics of facts get
   * @return how many partitions the topics of facts have
   * @throws UnfitException where something must be changed first
   */
  public int ensure(int partitions) {
    checkTransactions();
    createMissing(partitions);
    topics.inputs().forEach(this::checkInput);
    return commonPartitions();
  }

  private void checkTransactions() {
    var feature =
        AdminAnswer.of(admin.describeFeatures().featureMetadata())
            .finalizedFeatures()
            .get(TRANSACTION_VERSION);
    if (feature == null || feature.maxVersionLevel() < NEEDED_TRANSACTION_VERSION) {
      throw new UnfitException(
          "the broker's feature "
              + TRANSACTION_VERSION
              + " must be at least "
              + NEEDED_TRANSACTION_VERSION
              + " (Kafka 4.0 or later): exactly-once figures rest on it");
    }
  }

  private void createMissing(int partitions) {
    Set<String> there = AdminAnswer.of(admin.listTopics().names());
    // An input that is missing beside others gets as many partitions as they have.
    int facts =
        topics.facts().stream()
            .filter(there::contains)
            .findFirst()
            .map(topic -> description(topic).partitions().size())
            .orElse(partitions);
    List<NewTopic> missing = new ArrayList<>();
    topics.facts().forEach(topic -> missing.add(newTopic(topic, facts, inputSettings())));
    missing.add(newTopic(topics.clock(), 1, inputSettings()));
    missing.add(newTopic(topics.deadLetters(), partitions, noticeSettings()));
    missing.add(newTopic(topics.resentLetters(), 1, markSettings()));
    missing.addAll(ofNotices(partitions));
    create(missing, there);
  }

  /**
   * Makes what is missing of the topics of notices, for who only reads and delivers them.
   *
   * @param partitions how many partitions a new topic of notices gets
   */
  public void ensureNotices(int partitions) {
    create(ofNotices(partitions), AdminAnswer.of(admin.listTopics().names()));
  }

  private List<NewTopic> ofNotices(int partitions) {
    return List.of(
        newTopic(topics.breaches(), partitions, noticeSettings()),
        newTopic(topics.acknowledgements(), 1, lastSettings()),
        newTopic(topics.deadEnds(), 1, lastSettings()));
  }

  private void create(List<NewTopic> wanted, Set<String> there) {
    List<NewTopic> missing =
        wanted.stream().filter(topic -> !there.contains(topic.name())).toList();
    admin.createTopics(missing).values().values().forEach(TopicGuard::createdByNow);
  }

  private static void createdByNow(KafkaFuture<Void> created) {
    try {
      AdminAnswer.of(created);
    } catch (TopicExistsException e) {
      return; // another instance was quicker
    }
  }

  private static NewTopic newTopic(String name, int partitions, Map<String, String> settings) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
  }

  private static Map<String, String> inputSettings() {
    Map<String, String> settings = new HashMap<>();
    settings.put(RETENTION_MS_CONFIG, FOR_EVER);
    settings.put(RETENTION_BYTES_CONFIG, FOR_EVER);
    settings.put(CLEANUP_POLICY_CONFIG, "delete");
    settings.put(MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    settings.put(MAX_MESSAGE_BYTES_CONFIG, Integer.toString(INPUT_MESSAGE_BYTES));
    return settings;
  }

  private static Map<String, String> noticeSettings() {
    Map<String, String> settings = inputSettings();
    settings.put(RETENTION_MS_CONFIG, Long.toString(KEPT_NOTICES.toMillis()));
    settings.put(MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DEAD_LETTER_MESSAGE_BYTES));
    return settings;
  }

  private static Map<String, String> markSettings() {
    Map<String, String> settings = inputSettings();
    settings.put(RETENTION_MS_CONFIG, Long.toString(KEPT_MARKS.toMillis()));
    return settings;
  }

  /** Of each key the last record is kept, and for as long as marks. */
  private static Map<String, String> lastSettings() {
    Map<String, String> settings = markSettings();
    settings.put(CLEANUP_POLICY_CONFIG, "compact,delete");
    return settings;
  }

  private void checkInput(String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config found = getOnceKnown(() -> admin.describeConfigs(List.of(resource)).all()).get(resource);
    inputSettings()
        .forEach(
            (name, wanted) -> {
              String value = found.get(name).value();
              boolean fits =
                  name.equals(MAX_MESSAGE_BYTES_CONFIG)
                      ? Integer.parseInt(value) <= INPUT_MESSAGE_BYTES
                      : value.equals(wanted);
              if (!fits) {
                throw new UnfitException(
                    "topic "
                        + topic
                        + ": "
                        + name
                        + " is "
                        + value
                        + ", expected "
                        + wanted
                        + "; change it with kafka-configs.sh --alter --entity-type topics --entity-name "
                        + topic
                        + " --add-config "
                        + name
                        + "="
                        + wanted);
              }
            });
  }

  private int commonPartitions() {
    Map<String, Integer> counts = new HashMap<>();
    topics.facts().forEach(topic -> counts.put(topic, description(topic).partitions().size()));
    if (counts.values().stream().distinct().count() > 1) {
      throw new UnfitException(
          "the topics of facts must have the same number of partitions, or a child's file is split; found "
              + counts);
    }
    if (description(topics.clock()).partitions().size() != 1) {
      throw new UnfitException("topic " + topics.clock() + " must have one partition");
    }
    return counts.values().iterator().next();
  }

  private TopicDescription description(String topic) {
    return getOnceKnown(() -> admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
  }

  /** A topic that was made a moment ago is not known to the brokers at once. */
  private static <T> T getOnceKnown(Supplier<KafkaFuture<T>> question) {
    for (int look = 1; ; look++) {
      try {
        return AdminAnswer.of(question.get());
      } catch (UnknownTopicOrPartitionException e) {
        if (look == MOST_LOOKS) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }
}
