package org.dutywatch.proof.simulation.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** One thing that is done to a store. */
record Operation(Kind kind, int key, int value) {
  private static final int KEYS = 7;
  private static final Bytes LAST = Bytes.wrap(new byte[] {-1});

  /**
   * The first keys are looked for as beginnings too. Kafka's own look finds too much where one ends
   * with the byte 255; that of a child's file ends with 0.
   */
  private static final int SCANNED = 3;

  /** What is done. */
  enum Kind {
    PUT,
    DELETE,
    GET,
    SCAN,
    RANGE
  }

  /** Some operations by lot. */
  static List<Operation> some(Random lot, int most, boolean scans) {
    List<Operation> some = new ArrayList<>();
    for (int left = 1 + lot.nextInt(most); left > 0; left--) {
      Kind kind =
          switch (lot.nextInt(10)) {
            case 0, 1 -> Kind.DELETE;
            case 2, 3 -> Kind.GET;
            case 4 -> scans ? Kind.SCAN : Kind.RANGE;
            default -> Kind.PUT;
          };
      int key = kind == Kind.SCAN ? lot.nextInt(SCANNED) : lot.nextInt(KEYS);
      some.add(new Operation(kind, key, lot.nextInt(100)));
    }
    return some;
  }

  boolean writes() {
    return kind == Kind.PUT || kind == Kind.DELETE;
  }

  /** Keys of which some are the beginning of others, with bytes beyond those of ASCII. */
  private Bytes keyBytes() {
    byte[][] keys = {{1}, {1, 0}, {2}, {1, -1}, {1, -1, 2}, {-128}, {-1}};
    return Bytes.wrap(keys[key]);
  }

  /** Does it, and says what came of it. */
  String on(KeyValueStore<Bytes, byte[]> store) {
    return switch (kind) {
      case PUT -> {
        store.put(keyBytes(), new byte[] {(byte) value});
        yield "put";
      }
      case DELETE -> text(store.delete(keyBytes()));
      case GET -> text(store.get(keyBytes()));
      case SCAN -> all(store.prefixScan(keyBytes(), new BytesSerializer()));
      case RANGE -> all(store.range(keyBytes(), LAST));
    };
  }

  private static String all(KeyValueIterator<Bytes, byte[]> entries) {
    List<String> found = new ArrayList<>();
    try (entries) {
      entries.forEachRemaining(entry -> found.add(entry.key + "=" + text(entry.value)));
    }
    return found.stream().collect(Collectors.joining(","));
  }

  private static String text(byte[] value) {
    return value == null ? "nothing" : Integer.toString(value[0]);
  }
}
