package org.dutywatch.monitor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.quality.Incident;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.Reported;
import org.dutywatch.monitor.store.SumEntry.RowSum;

/**
 * Entries of the sums store in bytes. The board's feed reads them with the same code. Rows lie in
 * pages: see {@link RowPage}.
 */
public final class SumLayout {
  private static final int FORMAT = 2;
  private static final int PAGE = 'R';
  private static final int ARRIVALS = 'A';
  private static final int LAST_TICK = 'T';
  private static final int INCIDENT = 'I';

  private SumLayout() {}

  /**
   * Reads one record of the changelog.
   *
   * @param value null where an incident was removed; no other entry ever is
   */
  public static List<SumEntry> entries(byte[] key, byte[] value) {
    return entries(key, value, null);
  }

  /**
   * Reads what one record of the changelog tells that an earlier one of the same key did not.
   *
   * @param before the value of the earlier record; null where none is known
   */
  public static List<SumEntry> entries(byte[] key, byte[] value, byte[] before) {
    ByteReader from = ByteReader.of(key, FORMAT);
    int kind = from.raw();
    return switch (kind) {
      case PAGE ->
          rows(from, RowPage.of(value), before == null ? RowPage.EMPTY : RowPage.of(before));
      case ARRIVALS -> List.of(arrivals(new FeedKey(from.text(), from.text()), value));
      case LAST_TICK -> List.of(new LastTick(lastTick(value)));
      case INCIDENT -> List.of(reported(from, value));
      default -> throw new IllegalStateException("unknown kind of entry " + kind);
    };
  }

  /** The key of one of the pages that a row can be on. */
  static Bytes pageKey(Row row, int page) {
    ByteWriter to = new ByteWriter(32).raw(FORMAT).raw(PAGE);
    to.raw(row.type().ordinal()).sorted(row.epochDay());
    return new Bytes(to.text(row.dimensions().authority()).number(page).done());
  }

  /** What names a row among those of its type, day and authority. */
  static byte[] name(Row row) {
    Dimensions dimensions = row.dimensions();
    ByteWriter to = new ByteWriter(64).text(dimensions.locality()).text(dimensions.team());
    return to.text(dimensions.agency()).signed(row.family()).done();
  }

  private static List<SumEntry> rows(ByteReader pageKey, RowPage page, RowPage before) {
    RecordType type = RecordType.values()[pageKey.raw()];
    int epochDay = pageKey.sorted();
    String authority = pageKey.text();
    List<SumEntry> rows = new ArrayList<>();
    page.forEachChanged(
        before,
        (name, counts) -> {
          Dimensions dimensions = new Dimensions(authority, name.text(), name.text(), name.text());
          rows.add(new RowSum(new Row(type, epochDay, dimensions, name.signed()), counts));
        });
    return rows;
  }

  static Bytes key(FeedKey feed) {
    return new Bytes(
        new ByteWriter(48)
            .raw(FORMAT)
            .raw(ARRIVALS)
            .text(feed.feed())
            .text(feed.authority())
            .done());
  }

  static byte[] value(Arrivals arrivals) {
    FeedCounts counts = arrivals.counts();
    ByteWriter to = new ByteWriter(48).raw(FORMAT);
    to.number(counts.fresh()).number(counts.repeats()).number(counts.corrections());
    to.number(counts.superseded()).number(counts.rejected());
    optional(counts.lastEvent(), to);
    optional(counts.lastArrival(), to);
    return to.number(arrivals.next()).done();
  }

  static Arrivals arrivals(FeedKey feed, byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    FeedCounts counts =
        new FeedCounts(
            from.number(),
            from.number(),
            from.number(),
            from.number(),
            from.number(),
            optional(from),
            optional(from));
    return new Arrivals(feed, counts, from.number());
  }

  private static void optional(Optional<Instant> instant, ByteWriter to) {
    to.raw(instant.isPresent() ? 1 : 0);
    instant.ifPresent(to::instant);
  }

  private static Optional<Instant> optional(ByteReader from) {
    return from.raw() == 1 ? Optional.of(from.instant()) : Optional.empty();
  }

  static Bytes key(Incident.Place place) {
    RecordId notification = place.notification();
    ByteWriter to = new ByteWriter(48).raw(FORMAT).raw(INCIDENT).sorted(place.epochDay());
    return new Bytes(to.text(notification.authority()).text(notification.subject()).done());
  }

  static byte[] value(Incident incident) {
    ByteWriter to = new ByteWriter(16 + 10 * incident.children().size()).raw(FORMAT);
    to.instant(incident.at());
    incident.children().forEach(to::signed);
    return to.done();
  }

  private static Reported reported(ByteReader key, byte[] value) {
    int epochDay = key.sorted();
    RecordId notification = new RecordId(key.text(), RecordType.DV_NOTIFICATION, "", key.text());
    return new Reported(
        new Incident.Place(epochDay, notification),
        Optional.ofNullable(value).map(some -> incident(notification, some)));
  }

  private static Incident incident(RecordId notification, byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    Instant at = from.instant();
    List<Long> children = new ArrayList<>();
    while (!from.atEnd()) {
      children.add(from.signed());
    }
    return new Incident(notification, at, children);
  }

  static Bytes lastTickKey() {
    return new Bytes(new ByteWriter(2).raw(FORMAT).raw(LAST_TICK).done());
  }

  static byte[] value(Instant tick) {
    return new ByteWriter(16).raw(FORMAT).instant(tick).done();
  }

  static Instant lastTick(byte[] value) {
    return ByteReader.of(value, FORMAT).instant();
  }
}
