package org.dutywatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory of a process is or was resident, as Linux counts it, in bytes; else empty. */
public final class Resident {
  private static final String NOW = "VmRSS:";
  private static final String MOST = "VmHWM:";
  private static final long KILOBYTE = 1 << 10;

  private Resident() {}

  /** What it has now. */
  public static OptionalLong now(long pid) {
    return status(pid, NOW);
  }

  /** The most that it ever had. */
  public static OptionalLong most(long pid) {
    return status(pid, MOST);
  }

  private static OptionalLong status(long pid, String name) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
