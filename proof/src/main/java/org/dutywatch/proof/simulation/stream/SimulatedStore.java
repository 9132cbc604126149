package org.dutywatch.proof.simulation.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store of a task, sorted by the bytes of its keys. With a cache, what is put reaches the
 * changelog when the cache is flushed: at a commit, or earlier where it runs full.
 */
public final class SimulatedStore implements KeyValueStore<Bytes, byte[]> {
  private final String name;
  private final boolean cached;
  private final BiConsumer<Bytes, byte[]> changelog;
  private final NavigableMap<Bytes, byte[]> entries = new TreeMap<>();

  /** What waits in the cache, in the order in which it was put last. */
  private final Map<Bytes, byte[]> dirty = new LinkedHashMap<>();

  private int fullAfter = Integer.MAX_VALUE;
  private int evictedFirst;
  private PlannedFault fault;
  private int faultAfter;
  private boolean tookFault;

  /**
   * An empty store.
   *
   * @param changelog takes what leaves the cache; a null value is a removal
   */
  public SimulatedStore(String name, boolean cached, BiConsumer<Bytes, byte[]> changelog) {
    this.name = name;
    this.cached = cached;
    this.changelog = changelog;
  }

  /** Takes a record of the changelog while the task is being restored. */
  public void restore(Bytes key, byte[] value) {
    if (value == null) {
      entries.remove(key);
    } else {
      entries.put(key, value);
    }
  }

  /**
   * The cache runs full: as the real one does, it then lets out everything that waits, what was
   * used longest ago first, and the rest in the order in which it was put.
   *
   * @param puts when so many more entries have been put
   * @param first which of those that wait was used longest ago; never the one just put
   */
  public void runFull(int puts, int first) {
    fullAfter = puts;
    evictedFirst = first;
  }

  /** The store fails at the operation after so many more. */
  public void failAfter(int operations, PlannedFault how) {
    faultAfter = operations;
    fault = how;
  }

  /** Nothing goes wrong with it any more. */
  void failNoMore() {
    fault = null;
  }

  private void operate(boolean read) {
    if (fault != null && fault.onRead() == read && faultAfter-- == 0) {
      RuntimeException thrown = fault.exception();
      fault = null;
      tookFault = true;
      throw thrown;
    }
  }

  /** Whether it has failed since this was last asked. */
  boolean tookFault() {
    boolean took = tookFault;
    tookFault = false;
    return took;
  }

  /** Lets out everything that waits in the cache, as each commit does. */
  public void flushCache() {
    List<Bytes> keys = new ArrayList<>(dirty.keySet());
    keys.forEach(this::letOut);
  }

  private void letOut(Bytes key) {
    changelog.accept(key, dirty.get(key));
    restore(key, dirty.remove(key));
  }

  @Override
  public void put(Bytes key, byte[] value) {
    operate(false);
    dirty.remove(key);
    dirty.put(key, value);
    if (!cached) {
      flushCache();
    } else if (--fullAfter == 0) {
      List<Bytes> waiting = new ArrayList<>(dirty.keySet());
      letOut(waiting.get(Math.floorMod(evictedFirst, Math.max(1, waiting.size() - 1))));
      flushCache();
    }
  }

  @Override
  public byte[] delete(Bytes key) {
    byte[] before = value(key);
    put(key, null);
    return before;
  }

  @Override
  public byte[] get(Bytes key) {
    operate(true);
    return value(key);
  }

  private byte[] value(Bytes key) {
    return dirty.containsKey(key) ? dirty.get(key) : entries.get(key);
  }

  @Override
  public <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(
      P prefix, S serializer) {
    operate(true);
    byte[] begin = serializer.serialize(null, prefix);
    return iterator(
        content().tailMap(Bytes.wrap(begin), true).entrySet().stream()
            .takeWhile(entry -> startsWith(entry.getKey().get(), begin))
            .toList());
  }

  private static boolean startsWith(byte[] key, byte[] begin) {
    return key.length >= begin.length
        && Arrays.equals(key, 0, begin.length, begin, 0, begin.length);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return iterator(List.copyOf(content().entrySet()));
  }

  private KeyValueIterator<Bytes, byte[]> iterator(List<Map.Entry<Bytes, byte[]>> some) {
    return new Entries(some.iterator());
  }

  /** With what waits in the cache. */
  private NavigableMap<Bytes, byte[]> content() {
    if (dirty.isEmpty()) {
      return entries;
    }
    NavigableMap<Bytes, byte[]> content = new TreeMap<>(entries);
    content.putAll(dirty);
    content.values().removeIf(Objects::isNull);
    return content;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean persistent() {
    return true;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public byte[] putIfAbsent(Bytes key, byte[] value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void putAll(List<KeyValue<Bytes, byte[]>> some) {
    throw new UnsupportedOperationException();
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    operate(true);
    return iterator(List.copyOf(content().subMap(from, true, to, true).entrySet()));
  }

  @Override
  public long approximateNumEntries() {
    return entries.size();
  }

  /** What a look through the store finds. */
  private static final class Entries implements KeyValueIterator<Bytes, byte[]> {
    private final Iterator<Map.Entry<Bytes, byte[]>> found;

    Entries(Iterator<Map.Entry<Bytes, byte[]>> found) {
      this.found = found;
    }

    @Override
    public boolean hasNext() {
      return found.hasNext();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      Map.Entry<Bytes, byte[]> entry = found.next();
      return KeyValue.pair(entry.getKey(), entry.getValue());
    }

    @Override
    public Bytes peekNextKey() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
