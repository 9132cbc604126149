package org.dutywatch.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.events.Event;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.proof.world.Sent;
import org.dutywatch.proof.world.World;

/** Small worlds in which much goes wrong, without what the contract refuses. */
final class HostileWorlds {
  private static final LocalDate FIRST_DAY = LocalDate.of(1997, 1, 1);

  private final EventReader reader = new EventReader(World.DEFAULT_AUTHORITY);
  private final EventWriter writer = new EventWriter();
  private final List<World> worlds;

  /** The first so many worlds, each about other children. */
  HostileWorlds(int count) {
    worlds = LongStream.range(0, count).mapToObj(seed -> World.of(seed, "-" + seed)).toList();
  }

  /** The fewest days whose last four weeks hold all about which something happens. */
  List<LocalDate> days() {
    Deque<LocalDate> days = new ArrayDeque<>();
    worlds.stream()
        .flatMap(world -> world.days().stream())
        .filter(day -> day.isAfter(FIRST_DAY) && day.isBefore(Councils.LAST_DAY))
        .sorted(Comparator.reverseOrder())
        .filter(day -> days.isEmpty() || !day.isAfter(days.getFirst().minusWeeks(4)))
        .forEach(days::addFirst);
    return List.copyOf(days);
  }

  /** What is said in them, in their orders. */
  Iterator<Statement> events() {
    return worlds.stream()
        .flatMap(world -> world.sent().stream())
        .flatMap(sent -> accepted(sent).stream())
        .iterator();
  }

  private Optional<Statement> accepted(Sent sent) {
    byte[] value = sent.value().map(Bytes::get).orElse(null);
    try {
      Event event =
          sent.isStructured()
              ? reader.structured(value)
              : reader.binary(name -> sent.headers().get("ce_" + name), value);
      if (!(event instanceof Statement statement) || !isInItsPlace(sent, statement)) {
        return Optional.empty();
      }
      // In the form in which it is sent here it is larger, and can be too large for the contract.
      reader.structured(writer.structured(EventSet.canonical(statement)));
      return Optional.of(statement);
    } catch (RefusedException ignored) {
      return Optional.empty(); // how each would tell of it is not compared
    }
  }

  private static boolean isInItsPlace(Sent sent, Statement statement) {
    return sent.partitionsOff() == 0
        && sent.feed().equals(statement.record().type().feed())
        && sent.key()
            .map(key -> new String(key.get(), UTF_8))
            .equals(Optional.of(statement.record().eventKey()));
  }
}
