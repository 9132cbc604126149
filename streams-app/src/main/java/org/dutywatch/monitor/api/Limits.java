package org.dutywatch.monitor.api;

import java.time.Duration;

/**
 * How much the server takes on at once. Whatever goes beyond waits its turn for a while and is then
 * refused, so that a rush makes answers late and not the monitor fall.
 *
 * @param waitingAtOnce how many reads wait for a position
 * @param readsAtOnce how many other requests are answered at once
 * @param postsAtOnce how many bodies of events are taken at once
 * @param largePostsAtOnce how many of these may be large; each can fill {@link
 *     RequestBody#MOST_BYTES} of memory and more while it is taken apart
 * @param queueFactor for each one at once, how many may wait their turn
 * @param longestQueue how long they wait
 * @param watchingAtOnce how many clients follow the live board; each has a connection
 * @param connections how many connections are open; further ones are accepted when one closes
 * @param idle how long a connection may be silent, also within a request
 * @param leastBodyRate how many bytes a second of a body must come on average
 * @param bodyGrace how long that is not looked at
 */
record Limits(
    int waitingAtOnce,
    int readsAtOnce,
    int postsAtOnce,
    int largePostsAtOnce,
    int queueFactor,
    Duration longestQueue,
    int watchingAtOnce,
    int connections,
    Duration idle,
    long leastBodyRate,
    Duration bodyGrace) {

  /**
   * Those of a monitor with the usual gigabyte of memory. The idle time is longer than the longest
   * wait for a position, so that a waiting connection is kept.
   */
  static final Limits USUAL =
      new Limits(
          256,
          64,
          64,
          4,
          4,
          Duration.ofSeconds(10),
          1_000,
          2_048,
          Duration.ofSeconds(75),
          8 << 10,
          Duration.ofSeconds(10));

  /** These, with another limit to how many clients follow the live board. */
  Limits withWatchingAtOnce(int watching) {
    return new Limits(
        waitingAtOnce,
        readsAtOnce,
        postsAtOnce,
        largePostsAtOnce,
        queueFactor,
        longestQueue,
        watching,
        connections,
        idle,
        leastBodyRate,
        bodyGrace);
  }

  /** These, with another limit to how many reads wait for a position. */
  Limits withWaitingAtOnce(int waiting) {
    return new Limits(
        waiting,
        readsAtOnce,
        postsAtOnce,
        largePostsAtOnce,
        queueFactor,
        longestQueue,
        watchingAtOnce,
        connections,
        idle,
        leastBodyRate,
        bodyGrace);
  }
}
