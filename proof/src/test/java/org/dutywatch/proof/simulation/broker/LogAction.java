package org.dutywatch.proof.simulation.broker;

import java.util.Random;

/** One thing that a producer or the reader does. */
record LogAction(Kind kind, int producer, int key) {
  private static final int KEYS = 4;

  /** What is done. */
  enum Kind {
    WRITE,
    REMOVE,
    WRITE_OUTSIDE,
    COMMIT,
    ABORT,
    READ_FROM_THE_BEGINNING
  }

  /** A partition of a topic, real or not, with two producers and a reader. */
  interface Log {
    /** The producer writes a record in its transaction, which it begins where it has none. */
    void write(int producer, int key);

    /** The producer writes in its transaction that a key went. */
    void remove(int producer, int key);

    /** A record is written outside any transaction. */
    void writeOutside(int key);

    /** The producer ends its transaction, where it has one. */
    void end(int producer, boolean commit);

    /** The reader goes back to the beginning. */
    void seekToBeginning();
  }

  static LogAction any(Random lot) {
    Kind kind =
        switch (lot.nextInt(11)) {
          case 0 -> Kind.WRITE_OUTSIDE;
          case 1, 2 -> Kind.COMMIT;
          case 3 -> Kind.ABORT;
          case 4 -> lot.nextInt(3) == 0 ? Kind.READ_FROM_THE_BEGINNING : Kind.COMMIT;
          case 5 -> Kind.REMOVE;
          default -> Kind.WRITE;
        };
    return new LogAction(kind, lot.nextInt(2), lot.nextInt(KEYS));
  }

  void on(Log log) {
    switch (kind) {
      case WRITE -> log.write(producer, key);
      case REMOVE -> log.remove(producer, key);
      case WRITE_OUTSIDE -> log.writeOutside(key);
      case COMMIT -> log.end(producer, true);
      case ABORT -> log.end(producer, false);
      case READ_FROM_THE_BEGINNING -> log.seekToBeginning();
    }
  }
}
