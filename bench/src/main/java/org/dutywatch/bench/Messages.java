package org.dutywatch.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;

/** Makes messages of a world's events, every thousandth of them a probe. */
final class Messages {
  private static final int PROBE_EVERY = 1_000;

  private final Iterator<Event> world;
  private final Probes probes = new Probes();
  private long made;

  Messages(Iterator<Event> world) {
    this.world = world;
  }

  /** Messages of statements, without probes. */
  static Iterator<Message> of(Iterator<Statement> statements) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return statements.hasNext();
      }

      @Override
      public Message next() {
        return Message.of(statements.next());
      }
    };
  }

  /** The next ones. */
  List<Message> next(int number) {
    List<Message> messages = new ArrayList<>(number);
    while (messages.size() < number) {
      boolean probe = ++made % PROBE_EVERY == 0;
      messages.add(Message.of(probe ? probes.next() : (Statement) world.next()));
    }
    return messages;
  }
}
