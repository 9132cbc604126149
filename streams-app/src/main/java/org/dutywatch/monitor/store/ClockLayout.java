package org.dutywatch.monitor.store;

import java.time.LocalDate;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockRun;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.store.OpenClocks.Extent;

/**
 * Open clocks in bytes: {@code format indicator due record turn}, so that those of one indicator
 * lie in the order of their due dates.
 */
final class ClockLayout {
  private static final int FORMAT = 1;
  private static final RecordType[] TYPES = RecordType.values();
  private static final Extent[] EXTENTS = Extent.values();

  private ClockLayout() {}

  /** Before the keys of all clocks. */
  static Bytes extentKey() {
    return new Bytes(new byte[] {0});
  }

  static byte[] value(Extent extent) {
    return new byte[] {FORMAT, (byte) extent.ordinal()};
  }

  static Extent extent(byte[] value) {
    return EXTENTS[ByteReader.of(value, FORMAT).raw()];
  }

  static Bytes key(OpenClock clock) {
    ClockName name = clock.name();
    ByteWriter to = due(name.indicator(), clock.state().run().due());
    return new Bytes(write(name, to).done());
  }

  /** What the keys of all clocks that are due on a day begin with. */
  static Bytes firstDue(int indicator, LocalDate day) {
    return new Bytes(due(indicator, day).done());
  }

  private static ByteWriter due(int indicator, LocalDate day) {
    int epochDay = Math.toIntExact(day.toEpochDay());
    return new ByteWriter(96).raw(FORMAT).number(indicator).sorted(epochDay);
  }

  /** The name but for its indicator. */
  static ByteWriter write(ClockName name, ByteWriter to) {
    RecordId record = name.record();
    to.text(record.authority()).text(record.child()).raw(record.type().ordinal());
    return to.text(record.subject()).number(name.turn());
  }

  static byte[] value(OpenClock clock) {
    ClockState state = clock.state();
    ByteWriter to = new ByteWriter(64).raw(FORMAT).signed(state.run().start().toEpochDay());
    to.instant(state.startedAt()).text(state.dimensions().locality());
    return to.text(state.dimensions().team()).text(state.dimensions().agency()).done();
  }

  static OpenClock clock(byte[] key, byte[] value) {
    ByteReader name = ByteReader.of(key, FORMAT);
    int indicator = name.integer();
    LocalDate due = LocalDate.ofEpochDay(name.sorted());
    String authority = name.text();
    String child = name.text();
    RecordId record = new RecordId(authority, TYPES[name.raw()], child, name.text());
    ByteReader from = ByteReader.of(value, FORMAT);
    LocalDate start = LocalDate.ofEpochDay(from.signed());
    return new OpenClock(
        new ClockName(indicator, record, name.integer()),
        new ClockState(
            ClockRun.open(start, due),
            from.instant(),
            new Dimensions(authority, from.text(), from.text(), from.text())));
  }
}
