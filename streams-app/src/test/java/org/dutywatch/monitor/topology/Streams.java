package org.dutywatch.monitor.topology;

import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.FamilyHash;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.TrueCalendar;

/** Streams to try things on. */
public final class Streams {
  private static final String FAMILY_KEY = "key of families";

  private Streams() {}

  /** The stream of the only partition. */
  static StreamFixture ofOnePartition(Policy policy) {
    return of(marker(policy, new TrueCalendar()), key -> 0, false);
  }

  /** The same, with "now" from ticks. */
  static StreamFixture onTheEventClock(Policy policy) {
    return of(marker(policy, new TrueCalendar()), key -> 0, true);
  }

  /** The same, by bank holidays of the test's choosing. */
  static StreamFixture by(BankHolidays bankHolidays, Policy policy) {
    return of(marker(policy, bankHolidays), key -> 0, false);
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
            rules(marker(policy, new TrueCalendar()), own, false), Stores::inMemoryKeyValueStore));
  }

  static Marker marker(Policy policy, BankHolidays bankHolidays) {
    return new Marker(policy, new WorkingCalendar(bankHolidays), new FamilyHash(FAMILY_KEY));
  }

  private static StreamFixture of(Marker marker, PartitionOfKey partitionOfKey, boolean clock) {
    return new StreamFixture(MonitorTopology.of(rules(marker, partitionOfKey, clock)));
  }

  private static MonitorTopology.Rules rules(
      Marker marker, PartitionOfKey partitionOfKey, boolean clock) {
    return new MonitorTopology.Rules(
        StreamFixture.TOPICS, StreamFixture.AUTHORITY, marker, partitionOfKey, clock);
  }
}
