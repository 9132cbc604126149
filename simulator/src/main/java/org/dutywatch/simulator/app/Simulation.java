package org.dutywatch.simulator.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;

/**
 * Plays a world to a sink, with ticks of the clock: each follows whatever was recorded before it.
 * One thread plays, others may look at how far it is or stop it.
 */
public final class Simulation implements AutoCloseable {
  private static final DateTimeFormatter WALL_CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Pace.ENGLAND);
  private static final long PUSH_EVERY_NANOS = 100_000_000;

  private final Iterator<Event> events;
  private final Pace pace;
  private final Sink sink;
  private final Manner manner;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private final AtomicLong sent = new AtomicLong();
  private final Deadline deadline;
  private Statement next;
  private Instant lastRecorded = Instant.MIN;
  private volatile Instant now;
  private volatile Phase phase;
  private volatile long behindNanos;

  /** What is played, from when until when. */
  private record Phase(Instant from, Optional<Instant> end) {}

  /** A simulation without bounds that has not begun; see the other constructor. */
  public Simulation(Iterator<Event> events, Pace pace, Sink sink) {
    this(events, pace, sink, Manner.usual());
  }

  /**
   * A simulation that has not begun.
   *
   * @param events statements in the order in which they were recorded, at least one
   */
  public Simulation(Iterator<Event> events, Pace pace, Sink sink, Manner manner) {
    this.events = events;
    this.pace = pace;
    this.sink = sink;
    this.manner = manner;
    this.deadline = new Deadline(manner.longest());
    this.next = (Statement) events.next();
    this.now = Pace.beginOf(pace.historyFrom());
    this.phase = new Phase(now, Optional.of(Pace.beginOf(pace.liveFrom())));
  }

  /** How many facts were sent; ticks are not counted. */
  public long sent() {
    return sent.get();
  }

  /** What time it is in the world. */
  public Instant now() {
    return now;
  }

  /** What day it is in the world. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, Pace.ENGLAND);
  }

  /** How far it is, for people: local time and how many facts were sent. */
  public String inWords() {
    return WALL_CLOCK.format(now) + String.format(Locale.ROOT, "  %,d events sent", sent());
  }

  /** Which part of what is played now is over, from 0 to 1; empty where it has no end. */
  OptionalDouble done() {
    double most = deadline.done().orElse(-1);
    if (manner.mostEvents().isPresent()) {
      most = Math.max(most, (double) sent() / manner.mostEvents().getAsLong());
    }
    Phase playing = phase;
    if (playing.end().isPresent()) {
      double all = Duration.between(playing.from(), playing.end().get()).toSeconds();
      most = Math.max(most, all == 0 ? 1 : Duration.between(playing.from(), now).toSeconds() / all);
    }
    return most < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, most));
  }

  /** How far the last event of a load was sent behind its time. */
  Duration behind() {
    return Duration.ofNanos(behindNanos);
  }

  /**
   * Sends everything that is recorded before the first live day, with a tick for each day, and
   * waits until it is delivered. Ends early where it is stopped or at its bounds.
   *
   * @throws SinkFailedException where something cannot be delivered
   */
  public void sendHistory() {
    deadline.begin();
    LocalDate day = pace.historyFrom();
    while (!day.isAfter(pace.liveFrom()) && !isOver()) {
      advanceTo(Pace.beginOf(day));
      day = day.plusDays(1);
    }
    if (!isStopped()) {
      sink.flush();
    }
  }

  /**
   * Lives day by day, until the last one is over, it is stopped or at its bounds.
   *
   * @throws SinkFailedException where something cannot be delivered
   */
  public void live() throws InterruptedException {
    deadline.begin();
    Instant from = Pace.beginOf(pace.liveFrom());
    Optional<Instant> last = pace.lastDay().map(day -> Pace.beginOf(day.plusDays(1)));
    phase = new Phase(from, last);
    long begun = System.nanoTime() - pace.lasts(pace.passed()).toNanos();
    Instant end = last.orElse(Instant.MAX);
    Instant moment = from;
    while (moment.isBefore(end) && !isOver()) {
      Instant then = moment.plus(pace.step());
      moment = then.isBefore(end) ? then : end;
      long due = begun + pace.lasts(Duration.between(from, moment)).toNanos();
      if (stopped.await(deadline.atMost(due - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        return;
      }
      advanceTo(moment);
      sink.push();
    }
    if (!isStopped()) {
      sink.flush();
    }
  }

  /**
   * Sends one event after the other at these rates, with a tick for each day, until the world ends,
   * the rates do, it is stopped or at its bounds.
   *
   * @throws SinkFailedException where something cannot be delivered
   */
  public void load(LoadRates rates) throws InterruptedException {
    deadline.begin();
    phase =
        new Phase(
            now, pace.lastDay().map(day -> Pace.beginOf(day.plusDays(1))).or(() -> phase.end()));
    long begun = System.nanoTime();
    long pushed = begun;
    tick(now);
    LocalDate tomorrow = today().plusDays(1);
    while (next != null && !isOver() && rates.dueNanos(sent()) != LoadRates.NEVER) {
      long wait = begun + rates.dueNanos(sent()) - System.nanoTime();
      behindNanos = rates.perSecond().isEmpty() ? 0 : Math.max(0, -wait);
      if (wait > PUSH_EVERY_NANOS || System.nanoTime() - pushed > PUSH_EVERY_NANOS) {
        sink.push();
        pushed = System.nanoTime();
      }
      if (wait > 0 && stopped.await(deadline.atMost(wait), TimeUnit.NANOSECONDS)) {
        return;
      }
      while (!next.recordedTime().isBefore(Pace.beginOf(tomorrow))) {
        tick(Pace.beginOf(tomorrow));
        tomorrow = tomorrow.plusDays(1);
      }
      sendNext();
    }
    if (next == null) {
      phase.end().ifPresent(this::tick);
    }
    sink.flush();
  }

  /**
   * Moves the clock to the last fact that was sent, where it stands before it, and delivers all.
   */
  public void end() {
    if (lastRecorded.isAfter(now)) {
      tick(lastRecorded);
    }
    sink.flush();
  }

  private void advanceTo(Instant moment) {
    while (next != null && next.recordedTime().isBefore(moment) && !isOver()) {
      sendNext();
    }
    if (!isOver()) {
      tick(moment);
    }
  }

  private void sendNext() {
    sink.send(next);
    manner.witness().accept(next);
    lastRecorded = next.recordedTime();
    sent.incrementAndGet();
    next = events.hasNext() ? (Statement) events.next() : null;
  }

  private void tick(Instant moment) {
    if (manner.ticks()) {
      sink.send(new ClockTick(moment));
    }
    now = moment;
  }

  private boolean isOver() {
    return isStopped()
        || deadline.isOver()
        || (manner.mostEvents().isPresent() && sent() >= manner.mostEvents().getAsLong());
  }

  /** Whether it was stopped. */
  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Stops it, at the next event; what was handed to the sink is left there. */
  @Override
  public void close() {
    stopped.countDown();
  }
}
