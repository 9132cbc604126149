package org.dutywatch.proof.simulation.broker;

import static org.dutywatch.proof.simulation.Awaited.eventually;
import static org.dutywatch.proof.simulation.Awaited.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The log cleaner of a real broker, which cleans a partition when it is told to and never else.
 * Otherwise the partition is never dirty enough.
 */
final class RealCleaner {
  private static final String NEVER = "1.0";
  private static final String ALWAYS = "0.0";
  private static final int SMALL_INDEX_BYTES = 1_000;
  private static final ConfigResource ALL_BROKERS =
      new ConfigResource(ConfigResource.Type.BROKER, "");

  private final RealLog log;
  private final Path kafka;
  private final ConfigResource topic;
  private long cleanedTo;
  private long lastMark = Duration.ofMinutes(1).toMillis();

  /**
   * The cleaner of a partition.
   *
   * @param brokerData the folder that the broker was given
   */
  RealCleaner(RealLog log, Path brokerData) {
    this.log = log;
    this.kafka = brokerData.resolve("kafka");
    this.topic = new ConfigResource(ConfigResource.Type.TOPIC, log.partition().topic());
  }

  /** Lets the cleaner of a broker look all the time for what there is to do. */
  static void wakeUp(Admin admin) {
    alter(admin, ALL_BROKERS, "log.cleaner.backoff.ms", "20");
  }

  /**
   * The settings of a topic that is cleaned.
   *
   * @param segmentBytes how large a piece of the log is at most; pieces are cleaned or not as
   *     wholes
   * @param keepRemovalsMillis how long after a cleaning that met them removals are kept
   */
  static Map<String, String> topicSettings(int segmentBytes, long keepRemovalsMillis) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
        NEVER,
        TopicConfig.SEGMENT_INDEX_BYTES_CONFIG,
        Integer.toString(SMALL_INDEX_BYTES),
        "internal.segment.bytes",
        Integer.toString(segmentBytes),
        TopicConfig.DELETE_RETENTION_MS_CONFIG,
        Long.toString(keepRemovalsMillis));
  }

  /** Cleans all that can be cleaned, and says up to where that is. */
  long clean() {
    long to = firstNotToBeCleaned();
    if (to > cleanedTo) {
      alter(log.admin(), topic, TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, ALWAYS);
      eventually(() -> cleanedTo() == to);
      alter(log.admin(), topic, TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, NEVER);
      awaitThatTheBrokerKnows();
      cleanedTo = to;
    }
    return to;
  }

  /** Settings come to a broker in order: it knows this one only when it knows those before. */
  private void awaitThatTheBrokerKnows() {
    String mark = Long.toString(++lastMark);
    alter(log.admin(), topic, TopicConfig.FILE_DELETE_DELAY_MS_CONFIG, mark);
    eventually(() -> mark.equals(setting(TopicConfig.FILE_DELETE_DELAY_MS_CONFIG)));
  }

  private static void alter(Admin admin, ConfigResource of, String name, String value) {
    AlterConfigOp set = new AlterConfigOp(new ConfigEntry(name, value), OpType.SET);
    get(admin.incrementalAlterConfigs(Map.of(of, List.of(set))).all());
  }

  private String setting(String name) {
    return get(log.admin().describeConfigs(List.of(topic)).all()).get(topic).get(name).value();
  }

  /** Where the piece begins that the broker writes to, or that with the last stable offset. */
  private long firstNotToBeCleaned() {
    long stable = log.lastStableOffset();
    return pieces().filter(begin -> begin <= stable).max().orElseThrow();
  }

  private LongStream pieces() {
    TopicPartition partition = log.partition();
    try (Stream<Path> files = Files.list(kafka.resolve(partition.toString()))) {
      return LongStream.of(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".log"))
              .mapToLong(name -> Long.parseLong(name.substring(0, name.indexOf('.'))))
              .toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the broker notes it down when it has cleaned. */
  private long cleanedTo() throws IOException {
    String begin = log.partition().topic() + " " + log.partition().partition() + " ";
    return Files.readAllLines(kafka.resolve("cleaner-offset-checkpoint")).stream()
        .filter(line -> line.startsWith(begin))
        .mapToLong(line -> Long.parseLong(line.substring(begin.length())))
        .findFirst()
        .orElse(0);
  }
}
