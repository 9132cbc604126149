package org.dutywatch.bench.peers;

import java.util.List;

/** The Java machine that every contender gets. */
final class Machine {
  /** Its options: the same heap and collector for all. */
  static final List<String> OPTIONS =
      List.of("-Xmx2g", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

  private Machine() {}
}
