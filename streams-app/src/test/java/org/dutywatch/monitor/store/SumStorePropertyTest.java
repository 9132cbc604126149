package org.dutywatch.monitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.ReadUpTo;
import org.dutywatch.monitor.store.SumEntry.RowSum;

class SumStorePropertyTest {

  @Provide
  Arbitrary<Row> rows() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(Arbitraries.of("", "a", "ab", "b", "unknown"), HostileValues.texts());
    Arbitrary<Dimensions> dimensions =
        Combinators.combine(texts, texts, texts, texts).as(Dimensions::new);
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.of(-719_162, -1, 0, 1, 2_932_896, Integer.MIN_VALUE, Integer.MAX_VALUE),
            Arbitraries.integers());
    Arbitrary<Long> families =
        Arbitraries.oneOf(Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE), Arbitraries.longs());
    return Combinators.combine(Arbitraries.of(RecordType.class), days, dimensions, families)
        .as(Row::new);
  }

  @Provide
  Arbitrary<Counts> counts() {
    Arbitrary<Counter> counters =
        Combinators.combine(
                Arbitraries.integers().greaterOrEqual(0),
                Arbitraries.of(Kind.class),
                Arbitraries.integers().greaterOrEqual(0))
            .as(Counter::new);
    return Arbitraries.maps(counters, Arbitraries.longs()).ofMaxSize(20).map(this::counts);
  }

  private Counts counts(Map<Counter, Long> numbers) {
    Counts counts = Counts.NONE;
    for (Map.Entry<Counter, Long> entry : numbers.entrySet()) {
      counts = counts.plus(entry.getKey(), entry.getValue());
    }
    return counts;
  }

  @Provide
  Arbitrary<RowSum> rowSums() {
    return Combinators.combine(rows(), counts()).as(RowSum::new);
  }

  private static Arbitrary<Instant> instants() {
    return new HostileValues().instants();
  }

  @Provide
  Arbitrary<List<SumEntry>> entries() {
    Arbitrary<Long> numbers = Arbitraries.longs().greaterOrEqual(0);
    Arbitrary<FeedCounts> counts =
        Combinators.combine(
                numbers,
                numbers,
                numbers,
                numbers,
                numbers,
                instants().optional(),
                instants().optional())
            .as(FeedCounts::new);
    Arbitrary<FeedKey> feeds =
        Combinators.combine(Arbitraries.of("a", "ab", "referrals"), Arbitraries.of("", "b", "A"))
            .as(FeedKey::new);
    Arbitrary<SumEntry> entries =
        Arbitraries.oneOf(
            rowSums(),
            Combinators.combine(feeds, counts).as(Arrivals::new),
            Combinators.combine(Arbitraries.of("a", "ab", "b", ""), numbers, instants())
                .as(ReadUpTo::new),
            instants().map(LastTick::new));
    return entries.list().ofMaxSize(40);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theFeedReadsWhatTheStoreWrites(@ForAll("entries") List<SumEntry> written) {
    KeyValueStore<Bytes, byte[]> bytes = InMemory.store(StoreNames.SUMS);
    SumStore store = new SumStore(bytes);
    Map<Object, SumEntry> expected = new HashMap<>();
    for (SumEntry entry : written) {
      put(store, entry);
      expected.put(subjectOf(entry), entry);
    }
    expected.values().removeIf(entry -> entry instanceof RowSum row && row.counts().isEmpty());

    assertThat(read(bytes)).containsExactlyInAnyOrderElementsOf(expected.values());
    expected.values().forEach(entry -> assertIsKept(store, entry));
  }

  private static void put(SumStore store, SumEntry entry) {
    if (entry instanceof RowSum row) {
      store.put(row.row(), row.counts());
    } else if (entry instanceof Arrivals arrivals) {
      store.put(arrivals.feed(), arrivals.counts());
    } else if (entry instanceof ReadUpTo position) {
      store.put(position);
    } else {
      store.putLastTick(((LastTick) entry).time());
    }
  }

  /** What there is one entry of. */
  private static Object subjectOf(SumEntry entry) {
    if (entry instanceof RowSum row) {
      return row.row();
    }
    if (entry instanceof Arrivals arrivals) {
      return arrivals.feed();
    }
    return entry instanceof ReadUpTo position ? position.feed() : LastTick.class;
  }

  private static List<SumEntry> read(KeyValueStore<Bytes, byte[]> bytes) {
    List<SumEntry> read = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = bytes.all()) {
      all.forEachRemaining(entry -> read.add(SumLayout.entry(entry.key.get(), entry.value)));
    }
    return read;
  }

  private static void assertIsKept(SumStore store, SumEntry entry) {
    if (entry instanceof RowSum row) {
      assertThat(store.counts(row.row())).isEqualTo(row.counts());
    } else if (entry instanceof Arrivals arrivals) {
      assertThat(store.arrivals(arrivals.feed())).isEqualTo(arrivals.counts());
    } else if (entry instanceof LastTick tick) {
      assertThat(store.lastTick()).isEqualTo(Optional.of(tick.time()));
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aRowWithoutCountsIsRemovedAndReadAsRemoved(@ForAll("rowSums") RowSum row) {
    KeyValueStore<Bytes, byte[]> bytes = InMemory.store(StoreNames.SUMS);
    SumStore store = new SumStore(bytes);
    store.put(row.row(), row.counts());

    store.put(row.row(), Counts.NONE);

    assertThat(read(bytes)).isEmpty();
    assertThat(store.counts(row.row())).isEqualTo(Counts.NONE);
    assertThat(SumLayout.entry(SumLayout.key(row.row()).get(), null))
        .isEqualTo(new RowSum(row.row(), Counts.NONE));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noTwoRowsShareAKey(@ForAll("rows") Row one, @ForAll("rows") Row other) {
    assertThat(SumLayout.key(one).equals(SumLayout.key(other))).isEqualTo(one.equals(other));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void rowsOfATypeLieInTheOrderOfTheirDays(@ForAll("rows") Row one, @ForAll("rows") Row other) {
    Row ofSameType = new Row(one.type(), other.epochDay(), other.dimensions(), other.family());
    int byDay = Integer.compare(one.epochDay(), other.epochDay());
    if (byDay != 0) {
      assertThat(SumLayout.key(one).compareTo(SumLayout.key(ofSameType)) < 0).isEqualTo(byDay < 0);
    }
  }
}
