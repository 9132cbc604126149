package org.dutywatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Indicator;

/**
 * Referrals to a council that gets no others, each of another child and all on one day: the figure
 * of that day is how many of them are on the board.
 */
final class Probes {
  private static final String AUTHORITY = "PROBES";
  private static final Instant TIME = Instant.parse("2024-01-02T12:00:00Z");
  private static final String FIGURE = "referrals";

  /** The clock that each of them starts. */
  static final String CLOCK = "referral-decision";

  private final Instant time;
  private int made;

  /** Probes of a day long ago. */
  Probes() {
    this(TIME);
  }

  /** Probes that were received, and recorded, at a time. */
  Probes(Instant time) {
    this.time = time;
  }

  /** The next one. */
  Statement next() {
    String number = Integer.toString(++made);
    return new Statement(
        new RecordId(AUTHORITY, RecordType.REFERRAL, number, number),
        FactType.REFERRAL_RECEIVED,
        "",
        number,
        "/probes",
        time,
        time,
        Optional.of(
            new Fact.ReferralReceived(Optional.empty(), Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN)),
        Data.of(("{\"child\":\"" + number + "\"}").getBytes(UTF_8)));
  }

  /** Whether a statement is one. */
  static boolean made(Statement statement) {
    return statement.record().authority().equals(AUTHORITY);
  }

  /** Reads the figure of those of a day long ago. */
  static LongSupplier figure(Board board, Rules rules) {
    Figures figures = new Figures(board, rules.policy(), rules.calendar());
    Indicator referrals = rules.policy().indicator(FIGURE).orElseThrow();
    LocalDate day = WorkingCalendar.dateOf(TIME);
    Slice slice = new Slice(List.of(), Optional.of(AUTHORITY));
    return () ->
        figures
            .indicator(referrals, Basis.COMPLETED, new Span(day, day), slice, day)
            .total()
            .numerator();
  }

  /** Reads how many clocks are open today that probes start. */
  static LongSupplier open(Board board, Rules rules, LocalDate today) {
    Figures figures = new Figures(board, rules.policy(), rules.calendar());
    Indicator clock = rules.policy().indicator(CLOCK).orElseThrow();
    return () -> figures.clock(clock, today, Slice.WHOLE, today).total().open();
  }
}
