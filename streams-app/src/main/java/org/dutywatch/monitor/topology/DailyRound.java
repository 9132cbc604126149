package org.dutywatch.monitor.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.notice.Rounds;
import org.dutywatch.monitor.domain.notice.Rounds.Rest;
import org.dutywatch.monitor.domain.notice.Said;
import org.dutywatch.monitor.domain.notice.Situation;
import org.dutywatch.monitor.store.OpenClocks;
import org.dutywatch.monitor.store.OpenClocks.Extent;
import org.dutywatch.monitor.store.SumChanges;

/**
 * Once a day has begun, looks at the open clocks whose due date went by or came near since the last
 * round, and says what there is to say of them; a few at a time, so that events need not wait.
 */
final class DailyRound {
  /** About 20 ms of work. */
  private static final int CLOCKS_AT_A_TIME = 1_000;

  private final NoticePlan plan;
  private final NoticeWriting writing;
  private final TaskStores stores;
  private final Consumer<Record<byte[], byte[]>> sink;

  DailyRound(NoticePlan plan, TaskStores stores, Consumer<Record<byte[], byte[]>> sink) {
    this.plan = plan;
    this.writing = new NoticeWriting(plan);
    this.stores = stores;
    this.sink = sink;
  }

  /** Goes on with the round that is under way, or begins one where a day has begun. */
  void goOn() {
    Optional<Instant> now = plan.now().get();
    if (now.isEmpty() || stores.deadlines().extent() != Extent.ALL) {
      return;
    }
    LocalDate today = WorkingCalendar.dateOf(now.get());
    Rounds rounds = stores.notices().rounds().orElseGet(() -> Rounds.first(today));
    if (rounds.rest().isEmpty()) {
      if (!today.isAfter(rounds.day())) {
        return;
      }
      rounds = rounds.next(today);
    }
    stores.notices().put(rounds.with(lookAtSome(rounds, rounds.rest().orElseThrow())));
  }

  private Optional<Rest> lookAtSome(Rounds rounds, Rest rest) {
    Rest left = rest;
    int room = CLOCKS_AT_A_TIME;
    while (left.indicator() < plan.policy().indicators().size()) {
      List<OpenClock> some =
          stores
              .deadlines()
              .clocks()
              .due(
                  left.indicator(),
                  left.since().orElse(OpenClocks.EARLIEST),
                  plan.calendar().dueSoonUntil(rounds.day()),
                  left.after(),
                  room);
      some.forEach(clock -> lookAt(clock, rounds));
      room -= some.size();
      if (room == 0) {
        byte[] last = OpenClocks.place(some.get(some.size() - 1));
        return Optional.of(new Rest(left.since(), left.indicator(), Optional.of(last)));
      }
      left = new Rest(left.since(), left.indicator() + 1, Optional.empty());
    }
    return Optional.empty();
  }

  private void lookAt(OpenClock clock, Rounds rounds) {
    LocalDate due = clock.state().run().due();
    Situation situation =
        Situation.of(Optional.of(clock.state().run()), rounds.day(), plan.calendar());
    Said said = stores.notices().said(clock.name());
    NoticeWriting.Words words =
        writing.of(
            clock.name(),
            clock.state(),
            said,
            situation,
            WorkingCalendar.startOf(rounds.day()),
            kind -> rounds.isOfThePast(kind, due));
    if (!words.said().equals(said)) {
      stores.notices().put(clock.name(), words.said());
      words.records().forEach(sink);
      if (words.breached()) {
        SumChanges sums = stores.sums().change();
        new Announced(clock.name(), clock.state()).addTo(sums);
        stores.sums().put(sums);
      }
    }
  }
}
