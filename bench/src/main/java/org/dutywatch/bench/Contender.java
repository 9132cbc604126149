package org.dutywatch.bench;

/** Something that can work through a workload, each time from its beginning. */
interface Contender {
  /** What it is called in the table. */
  String name();

  /** Works through all of it once, and tells what that took after its warm-up. */
  Lap run();
}
