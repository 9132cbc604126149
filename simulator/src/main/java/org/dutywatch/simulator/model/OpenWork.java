package org.dutywatch.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.dutywatch.events.Event;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;

/**
 * A world that does not begin with nothing: it is lived through for some days before its first one,
 * and of that it tells, first of all, what concerns children and notifications with work still
 * open. Whatever was done with by then is left out for good, corrections that come later too.
 */
public final class OpenWork {
  private OpenWork() {}

  /**
   * The events of a world with the work that is open on its first day.
   *
   * @param daysBefore how many days it is lived through before, from 0
   */
  public static Iterator<Event> events(WorldSetup setup, int daysBefore) {
    Iterator<Event> all =
        new World(setup.beginningOn(setup.firstDay().minusDays(daysBefore))).events();
    return daysBefore == 0 ? all : new FromFirstDay(all, setup.firstDay());
  }

  private static final class FromFirstDay implements Iterator<Event> {
    /** Longer than anybody takes to record, or put right, what is done with. */
    private static final Duration SETTLED_AFTER = Duration.ofDays(14);

    private static final Duration LOOKED_OVER_EVERY = Duration.ofDays(5);

    private final Iterator<Event> all;
    private final Map<String, Doings> files = new HashMap<>();
    private final Set<RecordId> leftOut = new HashSet<>();
    private final Iterator<Statement> before;
    private Statement next;

    FromFirstDay(Iterator<Event> all, LocalDate firstDay) {
      this.all = all;
      Instant first = firstDay.atStartOfDay(Moment.ENGLAND).toInstant();
      next = nextOfAll();
      Instant lookOver = first;
      if (next != null) {
        lookOver = next.recordedTime().plus(LOOKED_OVER_EVERY);
      }
      for (long place = 0; next != null && next.recordedTime().isBefore(first); place++) {
        files.computeIfAbsent(file(next), any -> new Doings()).take(next, place);
        if (next.recordedTime().isAfter(lookOver)) {
          forgetUntil(next.recordedTime().minus(SETTLED_AFTER));
          lookOver = lookOver.plus(LOOKED_OVER_EVERY);
        }
        next = nextOfAll();
      }
      before = keptOfFiles();
      skipLeftOut();
    }

    /** Forgets what was done with by then: nobody will say more of it, and there is much of it. */
    private void forgetUntil(Instant then) {
      files.values().removeIf(file -> file.last().isBefore(then) && !file.areOpen());
    }

    private Iterator<Statement> keptOfFiles() {
      List<Doings.Told> kept = new ArrayList<>();
      for (Doings file : files.values()) {
        if (file.areOpen()) {
          kept.addAll(file.told());
        } else {
          leftOut.addAll(file.records());
        }
      }
      files.clear();
      kept.sort(Comparator.comparingLong(Doings.Told::place));
      return kept.stream().map(Doings.Told::statement).iterator();
    }

    private static String file(Statement statement) {
      return statement.record().type().ofChild() + statement.record().eventKey();
    }

    private Statement nextOfAll() {
      return all.hasNext() ? (Statement) all.next() : null;
    }

    private void skipLeftOut() {
      while (next != null && leftOut.contains(next.record())) {
        next = nextOfAll();
      }
    }

    @Override
    public boolean hasNext() {
      return before.hasNext() || next != null;
    }

    @Override
    public Event next() {
      if (before.hasNext()) {
        return before.next();
      }
      if (next == null) {
        throw new NoSuchElementException();
      }
      Statement now = next;
      next = nextOfAll();
      skipLeftOut();
      return now;
    }
  }
}
