package org.dutywatch.bench.peers;

import java.nio.file.Path;

/**
 * Who takes part.
 *
 * @param name as tables show it
 * @param starter starts it, and returns as soon as it answers
 */
record Entry(String name, Starter starter) {

  /** Starts a contender on some events. */
  interface Starter {
    /**
     * Starts it.
     *
     * @param folder what it keeps goes there
     */
    Contender start(EventSet set, Path folder);
  }
}
