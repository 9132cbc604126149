package org.dutywatch.monitor.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;

/**
 * Holds the sums of marks in memory: what each partition's sums are by the last that was published,
 * the incidents of its notifications, and how far its inputs had been read then. One thread
 * publishes; any number of threads read, and each read sees all of a publish or nothing of it.
 */
public final class Board {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Names names;
  private final Sums sums;
  private final Incidents incidents = new Incidents();
  private final Map<Integer, Map<FeedKey, FeedCounts>> feeds = new HashMap<>();
  private final Map<Integer, Position> positions = new HashMap<>();
  private Optional<Instant> lastTick = Optional.empty();
  private long version;

  private final ReentrantLock waiting = new ReentrantLock();
  private final Condition published = waiting.newCondition();

  /** An empty board on which everything goes by its code. */
  public Board() {
    this(Names.NONE);
  }

  /** An empty board whose figures are divided by these names. */
  public Board(Names names) {
    this.names = names;
    this.sums = new Sums(names);
  }

  /** What the figures are divided by. */
  public Names names() {
    return names;
  }

  /** Publishes one update. From the feed's thread only. */
  public void publish(PartialUpdate update) {
    publish(List.of(update));
  }

  /**
   * Publishes several updates at once: a reader sees all of them or none. They may be of one
   * partition or several, in the order in which they happened. From the feed's thread only.
   */
  public void publish(List<PartialUpdate> updates) {
    Draft draft = new Draft(sums);
    updates.forEach(draft::enter);
    Runnable inPlace = draft.done();
    IncidentsDraft incidentsDraft = new IncidentsDraft(incidents);
    updates.forEach(incidentsDraft::enter);
    Runnable incidentsInPlace = incidentsDraft.done();
    lock.writeLock().lock();
    try {
      inPlace.run();
      incidentsInPlace.run();
      updates.forEach(this::noteArrivals);
      version++;
    } finally {
      lock.writeLock().unlock();
    }
    wakeWaiting();
  }

  private void noteArrivals(PartialUpdate update) {
    if (update.fromTheBeginning()) {
      feeds.remove(update.partition());
      positions.remove(update.partition());
    }
    feeds.computeIfAbsent(update.partition(), p -> new HashMap<>()).putAll(update.feeds());
    positions.merge(update.partition(), update.position(), Position::and);
    lastTick = update.lastTick().or(() -> lastTick);
  }

  private void wakeWaiting() {
    waiting.lock();
    try {
      published.signalAll();
    } finally {
      waiting.unlock();
    }
  }

  /** A number that changes with each publish. */
  public long version() {
    return reading(() -> version);
  }

  /** The greatest tick of the event clock; empty before the first. */
  public Optional<Instant> lastTick() {
    return reading(() -> lastTick);
  }

  /** How far the inputs have been read, all partitions together. */
  public Position position() {
    return reading(() -> positions.values().stream().reduce(Position.START, Position::and));
  }

  /** What arrived on each feed from each authority, all partitions together. */
  public Map<FeedKey, FeedCounts> feeds() {
    return reading(
        () -> {
          Map<FeedKey, FeedCounts> all = new HashMap<>();
          feeds.values().forEach(some -> some.forEach((k, v) -> all.merge(k, v, FeedCounts::plus)));
          return Map.copyOf(all);
        });
  }

  /**
   * Waits until the board holds everything up to a position, at most for a time.
   *
   * @return whether it does; false also where the waiting thread is interrupted, which it then
   *     stays
   */
  public boolean awaitPosition(Position wanted, Duration atMost) {
    return await(() -> position().holds(wanted), atMost);
  }

  /**
   * Waits until the board has another version than one, at most for a time.
   *
   * @return the version that it has now; the same also where the waiting thread is interrupted,
   *     which it then stays
   */
  public long awaitChange(long seen, Duration atMost) {
    return await(() -> version() != seen, atMost) ? version() : seen;
  }

  private boolean await(BooleanSupplier wanted, Duration atMost) {
    long left = TimeUnit.NANOSECONDS.convert(atMost);
    waiting.lock();
    try {
      while (!wanted.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = published.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.unlock();
    }
  }

  /**
   * Answers several questions from one state of the board. Nothing is published meanwhile, so it
   * should be over within a fraction of a second, and must not wait for anything.
   */
  public <T> T atOnce(Supplier<T> questions) {
    return reading(questions);
  }

  /** Answers a question from one state of the sums. */
  <T> T read(Function<Sums, T> question) {
    return reading(() -> question.apply(sums));
  }

  /** Answers a question from one state of the incidents. */
  <T> T readIncidents(Function<Incidents, T> question) {
    return reading(() -> question.apply(incidents));
  }

  private <T> T reading(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}
