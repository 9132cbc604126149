package org.dutywatch.monitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.quality.Incident;
import org.dutywatch.monitor.domain.quality.IncidentChange;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.Reported;
import org.dutywatch.monitor.store.SumEntry.RowSum;

class SumStorePropertyTest {
  private static final Counter COUNTER = new Counter(0, Kind.STARTED, 0);

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

  /** Incidents that came, and that went again. */
  private static Arbitrary<SumEntry> incidents() {
    Arbitrary<RecordId> notifications =
        Combinators.combine(Arbitraries.of("A", "AB"), HostileValues.texts())
            .as((authority, of) -> new RecordId(authority, RecordType.DV_NOTIFICATION, "", of));
    Arbitrary<List<Long>> children =
        Arbitraries.oneOf(Arbitraries.of(0L, -1L, Long.MIN_VALUE), Arbitraries.longs())
            .list()
            .ofMinSize(1)
            .ofMaxSize(100);
    return Combinators.combine(
            notifications, instants(), children, Arbitraries.of(true, true, false))
        .as(
            (notification, at, of, stays) -> {
              Incident incident = new Incident(notification, at, of);
              return new Reported(
                  incident.place(), stays ? Optional.of(incident) : Optional.empty());
            });
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
            Combinators.combine(feeds, counts, numbers).as(Arrivals::new),
            incidents(),
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
      expected.merge(subjectOf(entry), entry, SumStorePropertyTest::after);
    }

    assertThat(read(bytes))
        .containsExactlyInAnyOrderElementsOf(
            expected.values().stream().filter(SumStorePropertyTest::isThere).toList());
    expected.values().forEach(entry -> assertIsKept(store, entry));
  }

  /** Of an incident that went nothing is left. */
  private static boolean isThere(SumEntry entry) {
    return !(entry instanceof Reported reported) || reported.incident().isPresent();
  }

  private static void put(SumStore store, SumEntry entry) {
    if (entry instanceof RowSum row) {
      SumChanges changes = store.change();
      changes.add(row.row(), SumRecords.numbers(row.counts()));
      store.put(changes);
    } else if (entry instanceof Reported reported) {
      SumChanges changes = store.change();
      changes.enter(change(reported));
      store.put(changes);
    } else if (entry instanceof Arrivals arrivals) {
      store.put(arrivals);
    } else {
      store.putLastTick(((LastTick) entry).time());
    }
  }

  /** To take an incident back it must be known. */
  private static IncidentChange change(Reported reported) {
    Incident.Place place = reported.place();
    Incident any = new Incident(place.notification(), startOf(place), List.of(0L));
    return new IncidentChange(
        reported.incident().isPresent() ? Optional.empty() : Optional.of(any), reported.incident());
  }

  private static Instant startOf(Incident.Place place) {
    return WorkingCalendar.startOf(LocalDate.ofEpochDay(place.epochDay()));
  }

  /** Numbers of a row are added; of the others, what was put last stands. */
  private static SumEntry after(SumEntry before, SumEntry next) {
    return before instanceof RowSum row
        ? new RowSum(row.row(), sum(row.counts(), ((RowSum) next).counts()))
        : next;
  }

  private static Counts sum(Counts one, Counts other) {
    Counts sum = one;
    for (int i = 0; i < other.size(); i++) {
      sum = sum.plus(other.counter(i), other.number(i));
    }
    return sum;
  }

  /** What there is one entry of. */
  private static Object subjectOf(SumEntry entry) {
    if (entry instanceof RowSum row) {
      return row.row();
    }
    if (entry instanceof Reported reported) {
      return reported.place();
    }
    return entry instanceof Arrivals arrivals ? arrivals.feed() : LastTick.class;
  }

  private static List<SumEntry> read(KeyValueStore<Bytes, byte[]> bytes) {
    List<SumEntry> read = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = bytes.all()) {
      all.forEachRemaining(entry -> read.addAll(SumLayout.entries(entry.key.get(), entry.value)));
    }
    return read;
  }

  private static void assertIsKept(SumStore store, SumEntry entry) {
    if (entry instanceof Arrivals arrivals) {
      assertThat(store.arrivals(arrivals.feed())).isEqualTo(arrivals.counts());
    } else if (entry instanceof LastTick tick) {
      assertThat(store.lastTick()).isEqualTo(Optional.of(tick.time()));
    }
  }

  /** A reader must learn that it went. */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aRowWhoseCountersAllBecomeZeroIsReadAsOneWithoutAny(@ForAll("rowSums") RowSum row) {
    KeyValueStore<Bytes, byte[]> bytes = InMemory.store(StoreNames.SUMS);
    SumStore store = new SumStore(bytes);
    put(store, row);
    Map<Counter, Long> back = SumRecords.numbers(row.counts());
    back.replaceAll((counter, number) -> -number);
    SumChanges changes = store.change();

    changes.add(row.row(), back);
    store.put(changes);

    assertThat(read(bytes)).containsExactly(new RowSum(row.row(), Counts.NONE));
  }

  /** However many rows a day has, and in whatever steps their counters come. */
  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void noRowHasTwoPlacesAndNoPageManyRows(@ForAll Random random) {
    KeyValueStore<Bytes, byte[]> bytes = InMemory.store(StoreNames.SUMS);
    SumStore store = new SumStore(bytes);
    Map<Row, Long> expected = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      Dimensions dimensions = new Dimensions("A", "l" + random.nextInt(1_000), "team", "agency");
      Row row = new Row(RecordType.REFERRAL, 1, dimensions, 0);
      SumChanges changes = store.change();
      changes.add(row, Map.of(COUNTER, 1L));
      store.put(changes);
      expected.merge(row, 1L, Long::sum);
    }

    Map<Row, Long> found = new HashMap<>();
    try (KeyValueIterator<Bytes, byte[]> all = bytes.all()) {
      all.forEachRemaining(
          entry -> {
            List<SumEntry> rows = SumLayout.entries(entry.key.get(), entry.value);
            assertThat(rows).hasSizeLessThanOrEqualTo(RowPage.MOST_ROWS);
            for (SumEntry row : rows) {
              RowSum sum = (RowSum) row;
              assertThat(found.put(sum.row(), sum.counts().number(0))).isNull();
            }
          });
    }
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noTwoRowsOfAPageShareAName(@ForAll("rows") Row one, @ForAll("rows") Row other) {
    boolean samePlace = SumLayout.pageKey(one, 0).equals(SumLayout.pageKey(other, 0));
    boolean sameName = Arrays.equals(SumLayout.name(one), SumLayout.name(other));

    assertThat(samePlace && sameName).isEqualTo(one.equals(other));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void pagesOfATypeLieInTheOrderOfTheirDays(@ForAll("rows") Row one, @ForAll("rows") Row other) {
    Row ofSameType = new Row(one.type(), other.epochDay(), other.dimensions(), other.family());
    int byDay = Integer.compare(one.epochDay(), other.epochDay());
    if (byDay != 0) {
      assertThat(SumLayout.pageKey(one, 0).compareTo(SumLayout.pageKey(ofSameType, 0)) < 0)
          .isEqualTo(byDay < 0);
    }
  }
}
