package org.dutywatch.monitor.store;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.notice.NoticeKind;
import org.dutywatch.monitor.domain.notice.Rounds;
import org.dutywatch.monitor.domain.notice.Rounds.Rest;
import org.dutywatch.monitor.domain.notice.Said;

/** What was said of clocks in bytes, and how far the daily round has come. */
final class NoticeLayout {
  private static final int FORMAT = 1;
  private static final int CLOCK = 'C';
  private static final int ROUNDS = 'R';
  private static final NoticeKind[] KINDS = NoticeKind.values();

  private NoticeLayout() {}

  static Bytes key(ClockName clock) {
    ByteWriter to = new ByteWriter(96).raw(FORMAT).raw(CLOCK).number(clock.indicator());
    return new Bytes(ClockLayout.write(clock, to).done());
  }

  static byte[] value(Said said) {
    ByteWriter to = new ByteWriter(8).raw(FORMAT).raw(said.last().orElseThrow().ordinal());
    return to.number(said.times()).raw(said.ofThePast() ? 1 : 0).done();
  }

  static Said said(byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    return new Said(Optional.of(KINDS[from.raw()]), from.integer(), from.raw() == 1);
  }

  static Bytes roundsKey() {
    return new Bytes(new byte[] {FORMAT, ROUNDS});
  }

  static byte[] value(Rounds rounds) {
    ByteWriter to = new ByteWriter(32).raw(FORMAT);
    to.signed(rounds.began().toEpochDay()).signed(rounds.day().toEpochDay());
    to.raw(rounds.rest().isPresent() ? 1 : 0);
    rounds
        .rest()
        .ifPresent(
            rest -> {
              to.raw(rest.since().isPresent() ? 1 : 0);
              rest.since().ifPresent(day -> to.signed(day.toEpochDay()));
              to.number(rest.indicator()).raw(rest.after().isPresent() ? 1 : 0);
              rest.after().ifPresent(to::bytes);
            });
    return to.done();
  }

  static Rounds rounds(byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    LocalDate began = day(from);
    LocalDate day = day(from);
    return new Rounds(began, day, from.raw() == 1 ? Optional.of(rest(from)) : Optional.empty());
  }

  private static Rest rest(ByteReader from) {
    Optional<LocalDate> since = from.raw() == 1 ? Optional.of(day(from)) : Optional.empty();
    int indicator = from.integer();
    return new Rest(
        since, indicator, from.raw() == 1 ? Optional.of(from.bytes()) : Optional.empty());
  }

  private static LocalDate day(ByteReader from) {
    return LocalDate.ofEpochDay(from.signed());
  }
}
