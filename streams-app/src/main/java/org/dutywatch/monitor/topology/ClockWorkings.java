package org.dutywatch.monitor.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.dutywatch.monitor.domain.mark.ClockChanges;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.notice.Rounds;
import org.dutywatch.monitor.domain.notice.Said;
import org.dutywatch.monitor.domain.notice.Situation;
import org.dutywatch.monitor.store.DeadlineStore;
import org.dutywatch.monitor.store.NoticeStore;
import org.dutywatch.monitor.store.OpenClocks.Extent;

/**
 * Works out what a change of clocks brings about: which run from now on, which no longer, and what
 * is to be said at once. Reads what was said, and writes nothing.
 */
final class ClockWorkings {
  private final NoticePlan plan;
  private final NoticeWriting writing;
  private final NoticeStore notices;
  private final DeadlineStore deadlines;

  ClockWorkings(NoticePlan plan, NoticeStore notices, DeadlineStore deadlines) {
    this.plan = plan;
    this.writing = new NoticeWriting(plan);
    this.notices = notices;
    this.deadlines = deadlines;
  }

  /**
   * What becomes of clocks.
   *
   * @param gone no longer run, or not as they did
   * @param open run from now on
   * @param said what has been said, by clock
   * @param records what goes out, in order
   * @param announced the breaches among it
   */
  record Outcome(
      List<OpenClock> gone,
      List<OpenClock> open,
      List<SaidOf> said,
      List<Record<byte[], byte[]>> records,
      List<Announced> announced) {
    /** Nothing. */
    static final Outcome NONE = new Outcome(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** What has been said of one clock. */
  record SaidOf(ClockName clock, Said said) {}

  /**
   * What a change brings about.
   *
   * @param at when it became known
   */
  Outcome of(ClockChanges changes, Instant at) {
    if (deadlines.extent() == Extent.NONE) {
      return Outcome.NONE; // nor is there anybody to tell: a round looks at all that is kept
    }
    Outcome outcome =
        new Outcome(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    // Before the first round there is nobody to tell; it will look at everything.
    Optional<Rounds> rounds = notices.rounds();
    changes.forEach(
        (name, was, is) -> {
          was.filter(state -> state.run().isOpen())
              .ifPresent(state -> outcome.gone().add(new OpenClock(name, state)));
          is.filter(state -> state.run().isOpen())
              .ifPresent(state -> outcome.open().add(new OpenClock(name, state)));
          rounds.ifPresent(round -> say(name, was, is, round, at, outcome));
        });
    return outcome;
  }

  private void say(
      ClockName name,
      Optional<ClockState> was,
      Optional<ClockState> is,
      Rounds rounds,
      Instant at,
      Outcome outcome) {
    Situation situation = situation(is, rounds);
    if (situation == Situation.CALM && situation(was, rounds) == Situation.CALM) {
      return; // most changes: nothing was said, or nothing that needs a word
    }
    Said said = notices.said(name);
    ClockState state = is.or(() -> was).orElseThrow();
    NoticeWriting.Words words =
        writing.of(
            name,
            state,
            said,
            situation,
            at,
            kind -> rounds.isNewsOfThePast(kind, state.run().due()));
    if (!words.said().equals(said)) {
      outcome.said().add(new SaidOf(name, words.said()));
      outcome.records().addAll(words.records());
      if (words.breached()) {
        outcome.announced().add(new Announced(name, state));
      }
    }
  }

  private Situation situation(Optional<ClockState> state, Rounds rounds) {
    return Situation.of(state.map(ClockState::run), rounds.day(), plan.calendar());
  }
}
