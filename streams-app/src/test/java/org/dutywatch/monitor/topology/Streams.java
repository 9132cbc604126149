package org.dutywatch.monitor.topology;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.KeyedHash;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.pseudonym.References;
import org.dutywatch.monitor.pseudonym.Seal;
import org.dutywatch.monitor.reference.TrueCalendar;

/** Streams to try things on. */
public final class Streams {
  /** References by a key that everybody knows. */
  static final References REFERENCES = new References(new Seal(new byte[Seal.KEY_BYTES]));

  private static final String FAMILY_KEY = "key of families";

  private Streams() {}

  /** The stream of the only partition. */
  static StreamFixture ofOnePartition(Policy policy) {
    return of(marker(policy, new TrueCalendar()), false, quiet(policy));
  }

  /** The same, with "now" from ticks. */
  static StreamFixture onTheEventClock(Policy policy) {
    return of(marker(policy, new TrueCalendar()), true, quiet(policy));
  }

  /** The same, while all that was there at the start has been read or not. */
  static StreamFixture whileHistoryIsRead(
      Policy policy, BooleanSupplier historyIsRead, Map<String, Map<Bytes, byte[]>> kept) {
    Marker marker = marker(policy, new TrueCalendar());
    return new StreamFixture(
        MonitorTopology.of(
            rules(marker, key -> 0, false, quiet(policy), historyIsRead),
            name -> holding(name, kept.getOrDefault(name, Map.of()))));
  }

  /**
   * The same, with notices.
   *
   * @param now what time it is
   * @param past whether notices about the past are sent too
   */
  static StreamFixture withNotices(Policy policy, Supplier<Optional<Instant>> now, boolean past) {
    return of(marker(policy, new TrueCalendar()), false, notices(policy, now, past));
  }

  /**
   * The same, kept in memory, so that there can be many.
   *
   * @param kept what its stores hold from the beginning, as those that were restored do
   */
  static StreamFixture withNotices(
      Policy policy,
      Supplier<Optional<Instant>> now,
      boolean past,
      Map<String, Map<Bytes, byte[]>> kept) {
    return new StreamFixture(
        MonitorTopology.of(
            rules(marker(policy, new TrueCalendar()), key -> 0, false, notices(policy, now, past)),
            name -> holding(name, kept.getOrDefault(name, Map.of()))));
  }

  private static KeyValueBytesStoreSupplier holding(String name, Map<Bytes, byte[]> entries) {
    KeyValueBytesStoreSupplier empty = Stores.inMemoryKeyValueStore(name);
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        KeyValueStore<Bytes, byte[]> store = empty.get();
        entries.forEach(store::put);
        return store;
      }

      @Override
      public String metricsScope() {
        return empty.metricsScope();
      }
    };
  }

  /** No notices by the time alone. */
  static NoticePlan quiet(Policy policy) {
    return notices(policy, Optional::empty, false);
  }

  private static NoticePlan notices(Policy policy, Supplier<Optional<Instant>> now, boolean past) {
    return new NoticePlan(
        policy, new WorkingCalendar(new TrueCalendar()), REFERENCES, "/dutywatch/test", now, past);
  }

  /** The same, by bank holidays of the test's choosing. */
  static StreamFixture by(BankHolidays bankHolidays, Policy policy) {
    return of(marker(policy, bankHolidays), false, quiet(policy));
  }

  /**
   * The stream of one of several partitions, to which other partitions' keys do not belong; kept in
   * memory, so that there can be many.
   */
  public static StreamFixture ofPartition(int partition, int partitions, Policy policy) {
    PartitionOfKey among = PartitionOfKey.among(partitions);
    PartitionOfKey own = key -> among.of(key) == partition ? 0 : 1;
    return new StreamFixture(
        MonitorTopology.of(
            rules(marker(policy, new TrueCalendar()), own, false, quiet(policy)),
            Stores::inMemoryKeyValueStore));
  }

  static Marker marker(Policy policy, BankHolidays bankHolidays) {
    return new Marker(policy, new WorkingCalendar(bankHolidays), new KeyedHash(FAMILY_KEY));
  }

  private static StreamFixture of(Marker marker, boolean clock, NoticePlan notices) {
    return new StreamFixture(MonitorTopology.of(rules(marker, key -> 0, clock, notices)));
  }

  static MonitorTopology.Rules rules(
      Marker marker, PartitionOfKey partitionOfKey, boolean clock, NoticePlan notices) {
    return rules(marker, partitionOfKey, clock, notices, () -> true);
  }

  private static MonitorTopology.Rules rules(
      Marker marker,
      PartitionOfKey partitionOfKey,
      boolean clock,
      NoticePlan notices,
      BooleanSupplier historyIsRead) {
    return new MonitorTopology.Rules(
        StreamFixture.TOPICS,
        StreamFixture.AUTHORITY,
        marker,
        partitionOfKey,
        clock,
        notices,
        notices.now(),
        historyIsRead);
  }
}
