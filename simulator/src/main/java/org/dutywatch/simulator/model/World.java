package org.dutywatch.simulator.model;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;

/**
 * Simulated councils and everything that is recorded in them. What happens in one does not depend
 * on which others there are.
 */
public final class World {
  private final WorldSetup setup;

  /** The world of a setup. It is lived through anew for each reader of its events. */
  public World(WorldSetup setup) {
    this.setup = setup;
  }

  /**
   * The events from the first day on, in the order in which they were recorded; each is a {@link
   * Statement}. They are made as they are asked for: what is held meanwhile is what is under way in
   * the councils, however long their history. The iterator is for one thread.
   */
  public Iterator<Event> events() {
    return new Events(setup);
  }

  /** Merges what the councils tell. */
  private static final class Events implements Iterator<Event> {
    private final PriorityQueue<Voice> voices =
        new PriorityQueue<>(
            Comparator.comparing((Voice voice) -> voice.next().recordedTime())
                .thenComparing(Voice::place));

    Events(WorldSetup setup) {
      for (int place = 0; place < setup.councils().size(); place++) {
        listenTo(new Council(setup, setup.councils().get(place)), place);
      }
    }

    /**
     * What a council tells next.
     *
     * @param place of the council in the setup's list
     */
    private record Voice(Council council, int place, Statement next) {}

    private void listenTo(Council council, int place) {
      Optional<Statement> next = council.next();
      if (next.isPresent()) {
        voices.add(new Voice(council, place, next.get()));
      }
    }

    @Override
    public boolean hasNext() {
      return !voices.isEmpty();
    }

    @Override
    public Event next() {
      Voice first = voices.poll();
      if (first == null) {
        throw new NoSuchElementException();
      }
      listenTo(first.council(), first.place());
      return first.next();
    }
  }
}
