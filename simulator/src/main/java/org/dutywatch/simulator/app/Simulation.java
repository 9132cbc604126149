package org.dutywatch.simulator.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
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

  private final Iterator<Event> events;
  private final Pace pace;
  private final Sink sink;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private final AtomicLong sent = new AtomicLong();
  private Statement next;
  private volatile Instant now;

  /**
   * A simulation that has not begun.
   *
   * @param events statements in the order in which they were recorded, at least one
   */
  public Simulation(Iterator<Event> events, Pace pace, Sink sink) {
    this.events = events;
    this.pace = pace;
    this.sink = sink;
    this.next = (Statement) events.next();
    this.now = Pace.beginOf(pace.historyFrom());
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

  /**
   * Sends everything that is recorded before the first live day, with a tick for each day, and
   * waits until it is delivered. Ends early where it is stopped.
   *
   * @throws SinkFailedException where something cannot be delivered
   */
  public void sendHistory() {
    LocalDate day = pace.historyFrom();
    while (!day.isAfter(pace.liveFrom()) && !isStopped()) {
      advanceTo(Pace.beginOf(day));
      day = day.plusDays(1);
    }
    if (!isStopped()) {
      sink.flush();
    }
  }

  /**
   * Lives day by day, until the last one is over or it is stopped.
   *
   * @throws SinkFailedException where something cannot be delivered
   */
  public void live() throws InterruptedException {
    long begun = System.nanoTime();
    Instant from = Pace.beginOf(pace.liveFrom());
    Instant end = pace.lastDay().map(day -> Pace.beginOf(day.plusDays(1))).orElse(Instant.MAX);
    Instant moment = from;
    while (moment.isBefore(end)) {
      Instant then = moment.plus(pace.step());
      moment = then.isBefore(end) ? then : end;
      long due = begun + pace.lasts(Duration.between(from, moment)).toNanos();
      if (stopped.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return;
      }
      advanceTo(moment);
    }
    sink.flush();
  }

  private void advanceTo(Instant moment) {
    while (next != null && next.recordedTime().isBefore(moment) && !isStopped()) {
      sink.send(next);
      sent.incrementAndGet();
      next = events.hasNext() ? (Statement) events.next() : null;
    }
    if (!isStopped()) {
      sink.send(new ClockTick(moment));
      now = moment;
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Stops it, at the next event; what was handed to the sink is left there. */
  @Override
  public void close() {
    stopped.countDown();
  }
}
