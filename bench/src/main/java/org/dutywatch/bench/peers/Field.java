package org.dutywatch.bench.peers;

import java.nio.file.Path;
import java.util.List;

/**
 * Everybody who takes part, in their order: the recomputation first, which the others are held
 * against.
 */
public final class Field {
  private final List<Entry> entries;

  /**
   * The four of them.
   *
   * @param program whose {@code main} takes the command {@code monitor}
   * @param built the build folder of the module {@code peers}
   */
  public Field(Class<?> program, Path built) {
    entries =
        List.of(
            new Entry(
                "DuckDB", (set, folder) -> PeerProcess.start("duckdb", false, built, set, folder)),
            new Entry("monitor", (set, folder) -> MonitorProcess.start(program, set, folder)),
            new Entry(
                "Hazelcast Jet",
                (set, folder) -> PeerProcess.start("jet", true, built, set, folder)),
            new Entry(
                "Flink", (set, folder) -> PeerProcess.start("flink", true, built, set, folder)));
  }

  List<Entry> entries() {
    return entries;
  }
}
