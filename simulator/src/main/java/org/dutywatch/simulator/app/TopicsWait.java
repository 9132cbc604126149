package org.dutywatch.simulator.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.RecordType;

/**
 * Waits for the topics that events go to. The monitor makes them, with the settings that it needs;
 * a producer that asked for them could make the broker create them with others.
 */
final class TopicsWait {
  private static final int LOOK_EVERY_MILLIS = 1_000;
  private static final int ANSWER_WITHIN_MILLIS = 5_000;

  private final Map<String, String> settings;
  private final Set<String> wanted;

  /**
   * A wait.
   *
   * @param settings of the client by Kafka's names, the brokers among them
   * @param topicPrefix what the topics' names start with
   */
  TopicsWait(Map<String, String> settings, String topicPrefix) {
    this.settings = Map.copyOf(settings);
    this.wanted =
        Stream.concat(
                Arrays.stream(RecordType.values()).map(RecordType::feed), Stream.of(ClockTick.FEED))
            .map(feed -> topicPrefix + feed)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns once all topics are there.
   *
   * @param says told, once for each reason, what is waited for
   * @throws SinkFailedException where Kafka refuses to say which topics there are
   */
  void await(Consumer<String> says) throws InterruptedException {
    String said = "";
    try (Admin admin = admin()) {
      String reason = missing(admin);
      while (!reason.isEmpty()) {
        if (!reason.equals(said)) {
          says.accept(reason);
          said = reason;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
        reason = missing(admin);
      }
    }
  }

  private Admin admin() {
    try {
      Map<String, Object> patient = new HashMap<>(settings);
      patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
      patient.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
      return Admin.create(patient);
    } catch (KafkaException e) {
      throw SinkFailedException.of(e);
    }
  }

  /** What is waited for, in a line; empty where all is there. */
  private String missing(Admin admin) throws InterruptedException {
    try {
      Set<String> missing = new TreeSet<>(wanted);
      missing.removeAll(admin.listTopics().names().get());
      return missing.isEmpty()
          ? ""
          : "Waiting for the topics " + String.join(", ", missing) + ", which the monitor makes";
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        return "Waiting for Kafka at " + settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
      }
      throw SinkFailedException.of(e);
    }
  }
}
