package org.dutywatch.monitor.app;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The names of the settings that some Kafka client knows, so that a slip of the pen is noticed. */
final class KafkaNames {
  private static final List<String> PREFIXES =
      List.of(
          StreamsConfig.MAIN_CONSUMER_PREFIX,
          StreamsConfig.RESTORE_CONSUMER_PREFIX,
          StreamsConfig.GLOBAL_CONSUMER_PREFIX,
          StreamsConfig.CONSUMER_PREFIX,
          StreamsConfig.PRODUCER_PREFIX,
          StreamsConfig.ADMIN_CLIENT_PREFIX);
  private static final Set<String> NAMES = names();

  private KafkaNames() {}

  /** Whether it is a client's setting, plain or with one of Kafka Streams' prefixes before it. */
  static boolean known(String name) {
    return NAMES.contains(name)
        || name.startsWith(StreamsConfig.TOPIC_PREFIX)
        || PREFIXES.stream()
            .anyMatch(
                prefix ->
                    name.startsWith(prefix) && NAMES.contains(name.substring(prefix.length())));
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(StreamsConfig.configDef().names());
    names.addAll(ConsumerConfig.configNames());
    names.addAll(ProducerConfig.configNames());
    names.addAll(AdminClientConfig.configNames());
    return Set.copyOf(names);
  }
}
