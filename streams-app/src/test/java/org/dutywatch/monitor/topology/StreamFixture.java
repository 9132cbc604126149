package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.store.KeptFindings;
import org.dutywatch.monitor.store.OpenClocks;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumLayout;

/**
 * The stream of one partition without a broker. Whatever arrives is read and committed before the
 * call returns. The partition is always number 0 to the stream.
 */
public final class StreamFixture implements AutoCloseable {
  /** Where it reads and writes. */
  public static final Topics TOPICS = new Topics("dutywatch.");

  /** Whose the events are that name no authority. */
  public static final String AUTHORITY = "E06000033";

  private static final String APPLICATION = "stream";
  private static final Instant FIRST_ARRIVAL = Instant.parse("2026-11-02T09:00:00.123Z");
  private static final String SOURCE = "/test";
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final EventWriter writer = new EventWriter();
  private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
  private final Map<String, Long> read = new HashMap<>();
  private final Path folder;
  private final TopologyTestDriver driver;
  private Instant lastArrival = FIRST_ARRIVAL;

  /** A stream of this topology, to which nothing has arrived. */
  public StreamFixture(Topology topology) {
    folder = newFolder();
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put("processing.exception.handler.global.enabled", true); // warns where it is absent
    driver = new TopologyTestDriver(topology, settings);
    ByteArraySerializer bytes = new ByteArraySerializer();
    TOPICS
        .inputs()
        .forEach(
            topic ->
                inputs.put(TOPICS.feedOf(topic), driver.createInputTopic(topic, bytes, bytes)));
  }

  /** Brings what is kept of the stores up to date by what went to their changelogs meanwhile. */
  public void changelogs(Map<String, Map<Bytes, byte[]>> kept) {
    for (String store :
        List.of(StoreNames.FILES, StoreNames.SUMS, StoreNames.DEADLINES, StoreNames.NOTICES)) {
      Map<Bytes, byte[]> entries = kept.computeIfAbsent(store, name -> new HashMap<>());
      newOn(APPLICATION + "-" + store + "-changelog")
          .forEach(record -> entries.put(Bytes.wrap(record.key()), record.value()));
      entries.values().removeIf(Objects::isNull);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(TARGET), "stream-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<TestRecord<byte[], byte[]>> newOn(String topic) {
    if (!driver.producedTopicNames().contains(topic)) {
      return List.of();
    }
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return driver.createOutputTopic(topic, bytes, bytes).readRecordsToList();
  }

  /** A statement arrives where it belongs. */
  public void arrives(Statement statement) {
    arrives(
        statement.record().type().feed(),
        statement.record().eventKey().getBytes(UTF_8),
        writer.structured(statement));
  }

  /** A tick of the event clock arrives. */
  public void ticks(Instant time) {
    arrives(Topics.CLOCK, null, writer.structured(new ClockTick(time), "tick", SOURCE));
  }

  /** A record without headers arrives on a feed. */
  public void arrives(String feed, byte[] key, byte[] value) {
    arrives(feed, key, value, new RecordHeaders());
  }

  /** A record arrives on a feed. */
  public void arrives(String feed, byte[] key, byte[] value, Headers headers) {
    lastArrival = lastArrival.plusMillis(1);
    read.merge(feed, 1L, Long::sum);
    inputs.get(feed).pipeInput(new TestRecord<>(key, value, headers, lastArrival));
  }

  /** The offset after the last record that arrived on a feed. */
  public long next(String feed) {
    return read.getOrDefault(feed, 0L);
  }

  /** When the last record arrived. */
  public Instant lastArrival() {
    return lastArrival;
  }

  /** What went to the dead letters since this was last asked. */
  public List<TestRecord<byte[], byte[]>> deadLetters() {
    return newOn(TOPICS.deadLetters());
  }

  /** What notices were given since this was last asked. */
  public List<TestRecord<byte[], byte[]>> notices() {
    return newOn(TOPICS.breaches());
  }

  /** A second goes by, in which no event arrives. */
  public void secondPasses() {
    driver.advanceWallClockTime(Duration.ofSeconds(1));
  }

  /** What the sums' changelog got since this was last asked; a null value is a removal. */
  public List<KeyValue<Bytes, byte[]>> changelog() {
    List<KeyValue<Bytes, byte[]>> records = new ArrayList<>();
    for (TestRecord<byte[], byte[]> record : newOn(StoreNames.sumsChangelog(APPLICATION))) {
      records.add(KeyValue.pair(Bytes.wrap(record.key()), record.value()));
    }
    return records;
  }

  /** Everything that the sums' store holds. */
  public List<SumEntry> sums() {
    List<SumEntry> entries = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = store(StoreNames.SUMS).all()) {
      all.forEachRemaining(
          entry -> entries.addAll(SumLayout.entries(entry.key.get(), entry.value)));
    }
    return entries;
  }

  /** How many records the files hold, of all children together. */
  public int files() {
    int records = 0;
    try (KeyValueIterator<Bytes, byte[]> all = store(StoreNames.FILES).all()) {
      for (; all.hasNext(); all.next()) {
        records++;
      }
    }
    return records;
  }

  /** The names of all topics that were written to. */
  public List<String> topicsWritten() {
    return driver.producedTopicNames().stream().sorted().toList();
  }

  /** The open clocks that are kept. */
  public OpenClocks openClocks() {
    return new OpenClocks(store(StoreNames.DEADLINES));
  }

  /** The findings that are kept. */
  public KeptFindings findings() {
    return new KeptFindings(store(StoreNames.FINDINGS));
  }

  private KeyValueStore<Bytes, byte[]> store(String name) {
    return driver.getKeyValueStore(name);
  }

  @Override
  public void close() {
    driver.close();
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
