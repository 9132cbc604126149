package org.dutywatch.monitor.deadletters.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.deadletters.Envelope;
import org.dutywatch.monitor.deadletters.LetterFilter;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.LetterPage;
import org.dutywatch.monitor.deadletters.Place;

/**
 * Whatever lies where and however it is read: pages give every letter looked for, once, in order.
 */
class LettersInOrderTest {
  private static final int TIMES = 20;

  private final Map<TopicPartition, List<Envelope>> topic = new HashMap<>();
  private Random random = new Random();

  @Property(tries = 300)
  void pagesGiveEveryLetterOnceTheOldestFirst(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int partitions,
      @ForAll @IntRange(max = 30) int letters,
      @ForAll @IntRange(min = 1, max = 7) int limit) {
    random = new Random(seed);
    fill(partitions, letters);
    LetterFilter filter = anyFilter();

    List<LetterId> found = new ArrayList<>();
    Optional<Map<Integer, Long>> from = Optional.of(Map.of());
    while (from.isPresent()) {
      LetterPage page = page(filter, from.get(), limit);
      assertThat(page.letters()).hasSizeLessThanOrEqualTo(limit);
      page.letters().forEach(letter -> found.add(letter.id()));
      from = page.next();
    }

    assertThat(found).isEqualTo(expected(filter));
  }

  /** Between the letters lie markers of transactions, so that offsets have gaps. */
  private void fill(int partitions, int letters) {
    topic.clear();
    for (int p = 0; p < partitions; p++) {
      List<Envelope> there = new ArrayList<>();
      long offset = random.nextInt(3);
      List<Integer> times =
          random.ints(random.nextInt(letters + 1), 0, TIMES).sorted().boxed().toList();
      for (int time : times) {
        there.add(envelope(new LetterId(p, offset), time));
        offset += 1 + random.nextInt(3);
      }
      topic.put(new TopicPartition("dead-letters", p), there);
    }
  }

  private Envelope envelope(LetterId id, int time) {
    return new Envelope(
        id,
        Instant.ofEpochMilli(time),
        Optional.of(new Place(random.nextBoolean() ? "referrals" : "clock", 0, 0)),
        random.nextBoolean() ? Optional.of("wrong-key") : Optional.empty(),
        Optional.empty(),
        0,
        false,
        random.nextBoolean());
  }

  private LetterFilter anyFilter() {
    return new LetterFilter(
        maybe("referrals"), maybe("wrong-key"), maybe(anyTime()), maybe(anyTime()), maybe(true));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private Instant anyTime() {
    return Instant.ofEpochMilli(random.nextInt(TIMES));
  }

  private List<LetterId> expected(LetterFilter filter) {
    return topic.values().stream()
        .flatMap(Collection::stream)
        .filter(filter::takes)
        .sorted(
            Comparator.comparing(Envelope::time)
                .thenComparing(letter -> letter.id().partition())
                .thenComparing(letter -> letter.id().offset()))
        .map(Envelope::id)
        .toList();
  }

  private LetterPage page(LetterFilter filter, Map<Integer, Long> from, int limit) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    topic.forEach(
        (partition, there) -> {
          positions.put(partition, from.getOrDefault(partition.partition(), 0L));
          ends.put(partition, there.isEmpty() ? 0 : there.get(there.size() - 1).id().offset() + 1);
        });
    LettersInOrder letters = new LettersInOrder(positions, ends, this::read);
    while (letters.need(filter, limit)) {
      ConsumerRecords<byte[], byte[]> some = poll(letters.awaited(), positions);
      letters.take(some, positions::get);
    }
    return letters.page();
  }

  private Envelope read(ConsumerRecord<byte[], byte[]> record) {
    return topic.get(new TopicPartition(record.topic(), record.partition())).stream()
        .filter(letter -> letter.id().offset() == record.offset())
        .findFirst()
        .orElseThrow();
  }

  /** Of some of the partitions some records, as a broker may answer. */
  private ConsumerRecords<byte[], byte[]> poll(
      Collection<TopicPartition> awaited, Map<TopicPartition, Long> positions) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> some = new HashMap<>();
    for (TopicPartition partition : awaited) {
      List<ConsumerRecord<byte[], byte[]>> records =
          topic.get(partition).stream()
              .map(letter -> letter.id().offset())
              .filter(offset -> offset >= positions.get(partition))
              .limit(random.nextInt(4))
              .map(offset -> record(partition, offset))
              .collect(Collectors.toList());
      if (!records.isEmpty()) {
        some.put(partition, records);
        positions.put(partition, records.get(records.size() - 1).offset() + 1);
      }
    }
    return new ConsumerRecords<>(some, Map.of());
  }

  private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
    return new ConsumerRecord<>(
        partition.topic(), partition.partition(), offset, null, new byte[0]);
  }
}
