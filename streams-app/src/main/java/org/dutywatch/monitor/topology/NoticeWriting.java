package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.dutywatch.events.Notice;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.notice.NoticeKind;
import org.dutywatch.monitor.domain.notice.Said;
import org.dutywatch.monitor.domain.notice.Situation;

/** Works out what is to be said of a clock, and makes the records that say it. */
final class NoticeWriting {
  private final NoticePlan plan;
  private final EventWriter writer = new EventWriter();

  NoticeWriting(NoticePlan plan) {
    this.plan = plan;
  }

  /**
   * What is to be said of a clock.
   *
   * @param said everything that has been said of it then
   * @param records what goes out, in order; fewer where something is about the past
   * @param breached whether a breach is among it
   */
  record Words(Said said, List<Record<byte[], byte[]>> records, boolean breached) {}

  /**
   * Says what there is to say of a clock.
   *
   * @param name names the clock
   * @param state how it stands, or stood where it is no more
   * @param said what was said of it before
   * @param situation how it stands on the day of the round
   * @param at when that became known
   * @param past tells which kinds of notice would be about the past
   */
  Words of(
      ClockName name,
      ClockState state,
      Said said,
      Situation situation,
      Instant at,
      Predicate<NoticeKind> past) {
    Said saidThen = said;
    List<Record<byte[], byte[]>> records = new ArrayList<>();
    boolean breached = false;
    for (NoticeKind kind : NoticeKind.next(said.last(), situation)) {
      boolean ofThePast =
          kind == NoticeKind.BREACH_WITHDRAWN ? saidThen.ofThePast() : past.test(kind);
      saidThen = saidThen.and(kind, ofThePast);
      if (!ofThePast || plan.past()) {
        records.add(record(notice(name, state, kind, saidThen, at)));
        breached |= kind == NoticeKind.BREACHED;
      }
    }
    return new Words(saidThen, records, breached);
  }

  private Notice notice(ClockName name, ClockState state, NoticeKind kind, Said said, Instant at) {
    RecordId id = name.record();
    String clock = plan.policy().indicators().get(name.indicator()).id();
    String subject = plan.references().of(id);
    LocalDate due = state.run().due();
    return new Notice(
        String.join(
            ".", subject, clock, Integer.toString(name.turn()), Integer.toString(said.times())),
        plan.source(),
        kind.label(),
        kind == NoticeKind.BREACHED ? WorkingCalendar.startOf(due.plusDays(1)) : at,
        id.authority(),
        clock,
        subject,
        plan.references().ofChild(id),
        due,
        state.dimensions().locality(),
        state.dimensions().team(),
        said.times(),
        said.ofThePast());
  }

  private Record<byte[], byte[]> record(Notice notice) {
    Headers headers = new RecordHeaders();
    headers.add(EventMode.CONTENT_TYPE, EventMode.STRUCTURED_TYPE.getBytes(UTF_8));
    // The topic goes by the time of arrival, whatever stands here.
    return new Record<>(
        notice.child().orElse(notice.subject()).getBytes(UTF_8),
        writer.structured(notice),
        Math.max(0, notice.time().toEpochMilli()),
        headers);
  }
}
