package org.dutywatch.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dutywatch.bench.NotMeasuredException;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.proof.oracle.Oracle;
import org.dutywatch.proof.oracle.Setting;
import org.dutywatch.proof.world.World;

/**
 * Holds every contender against the independent recomputation, on worlds where corrections,
 * retractions, withdrawals, late facts and impossible dates are the rule.
 */
public final class Agreement {
  /** So many that every kind of event which the figures look at is among what is accepted. */
  static final int WORLDS = 300;

  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));
  private static final Duration POLL = Duration.ofMillis(200);

  private final Field field;
  private final Path folder;

  /**
   * Nothing is asked yet.
   *
   * @param folder for what is kept meanwhile
   */
  public Agreement(Field field, Path folder) {
    this.field = field;
    this.folder = folder;
  }

  /**
   * Asks everybody.
   *
   * @return what was compared, in a line for people
   * @throws NotMeasuredException where somebody says something else than the oracle
   */
  public String check() throws IOException, InterruptedException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      HostileWorlds hostile = new HostileWorlds(WORLDS);
      EventSet set =
          EventSet.of(hostile.events(), hostile.days(), broker.bootstrapServers(), folder);
      Map<LocalDate, JsonNode> expected = expected(set);
      List<String> disagreements = new ArrayList<>();
      for (Entry entry : field.entries()) {
        Path own = Files.createDirectories(folder.resolve(entry.name()));
        try (Contender contender = entry.starter().start(set, own)) {
          for (LocalDate day : set.days()) {
            PATIENCE.await(entry.name(), contender, day, expected.get(day));
          }
        } catch (NotMeasuredException e) {
          disagreements.add(e.getMessage());
        }
      }
      if (!disagreements.isEmpty()) {
        throw new NotMeasuredException(String.join(System.lineSeparator(), disagreements));
      }
      return "All agree with the oracle on "
          + set.events()
          + " events of "
          + WORLDS
          + " hostile worlds, asked as at "
          + set.days().size()
          + " days.";
    }
  }

  private static Map<LocalDate, JsonNode> expected(EventSet set)
      throws IOException, InterruptedException {
    Oracle oracle =
        new Oracle(
            new Setting(
                "england-current",
                World.DEFAULT_AUTHORITY,
                EventSet.TOPICS.prefix(),
                EventSet.PARTITIONS,
                false));
    readInto(oracle, set);
    Map<LocalDate, JsonNode> expected = new HashMap<>();
    for (LocalDate day : set.days()) {
      expected.put(day, Figures.of((path, query) -> oracle.answer(path, query, day), day));
    }
    return expected;
  }

  private static void readInto(Oracle oracle, EventSet set) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (Consumer<byte[], byte[]> inputs =
        new KafkaConsumer<>(Map.of("bootstrap.servers", set.brokers()), bytes, bytes)) {
      List<TopicPartition> all =
          EventSet.TOPICS.facts().stream()
              .flatMap(
                  topic ->
                      IntStream.range(0, EventSet.PARTITIONS)
                          .mapToObj(partition -> new TopicPartition(topic, partition)))
              .toList();
      inputs.assign(all);
      inputs.seekToBeginning(all);
      for (long left = set.events(); left > 0; ) {
        ConsumerRecords<byte[], byte[]> records = inputs.poll(POLL);
        records.forEach(oracle::take);
        left -= records.count();
      }
    }
  }
}
