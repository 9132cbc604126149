package org.dutywatch.proof.simulation.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Operations done to a simulated store, whose cache runs full at some of them. */
final class Replay {
  private final List<KeyValue<Bytes, byte[]>> written = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final SimulatedStore store;
  private final List<Integer> evictions;

  /**
   * Does operations.
   *
   * @param evictions for each operation which of the waiting keys is evicted after it; -1 for none
   */
  private Replay(
      List<Operation> operations,
      List<Integer> evictions,
      Map<Bytes, byte[]> held,
      String name,
      boolean cached) {
    this.evictions = evictions;
    store =
        new SimulatedStore(name, cached, (key, value) -> written.add(KeyValue.pair(key, value)));
    held.forEach(store::restore);
    for (int i = 0; i < evictions.size(); i++) {
      if (evictions.get(i) >= 0) {
        store.runFull(1, evictions.get(i));
      }
      answers.add(operations.get(i).on(store));
    }
    if (evictions.size() == operations.size()) {
      store.flushCache();
    }
  }

  /** One that writes exactly these records; an error where there is none. */
  static Replay thatWrites(
      List<KeyValue<Bytes, byte[]>> wanted,
      List<Operation> operations,
      Map<Bytes, byte[]> held,
      String name,
      boolean cached) {
    return find(wanted, operations, List.of(), held, name, cached)
        .orElseThrow(
            () -> new AssertionError("no simulated cache writes " + wanted + " of " + operations));
  }

  private static Optional<Replay> find(
      List<KeyValue<Bytes, byte[]>> wanted,
      List<Operation> operations,
      List<Integer> evictions,
      Map<Bytes, byte[]> held,
      String name,
      boolean cached) {
    Replay replay = new Replay(operations, evictions, held, name, cached);
    if (!replay.begins(wanted)) {
      return Optional.empty();
    }
    if (evictions.size() == operations.size()) {
      return Optional.of(replay).filter(whole -> whole.written.size() == wanted.size());
    }
    boolean mayRunFull = cached && operations.get(evictions.size()).writes();
    for (int evicted = -1; evicted < (mayRunFull ? operations.size() : 0); evicted++) {
      List<Integer> more = new ArrayList<>(evictions);
      more.add(evicted);
      Optional<Replay> found = find(wanted, operations, more, held, name, cached);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean begins(List<KeyValue<Bytes, byte[]>> wanted) {
    for (int i = 0; i < written.size(); i++) {
      if (i == wanted.size()
          || !written.get(i).key.equals(wanted.get(i).key)
          || !Arrays.equals(written.get(i).value, wanted.get(i).value)) {
        return false;
      }
    }
    return true;
  }

  List<String> answers() {
    return answers;
  }

  /** Whether the cache ran full on the way. */
  boolean ranFull() {
    return evictions.stream().anyMatch(evicted -> evicted >= 0);
  }

  /** Everything in the store. */
  Map<Bytes, byte[]> held() {
    Map<Bytes, byte[]> held = new TreeMap<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entry -> held.put(entry.key, entry.value));
    }
    return held;
  }
}
