package org.dutywatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** A folder that is gone when the measurement is over, and when somebody loses patience. */
public final class TemporaryFolder implements AutoCloseable {
  private static final int MOST_TRIES = 100;

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "delete-measurement"));
  }

  /** A new folder in the system's place for such. */
  public static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("dutywatch-bench-"));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Deletes what is there. What others still write to may come and go meanwhile. */
  @Override
  public void close() {
    for (int tries = 0; tries < MOST_TRIES && Files.exists(path); tries++) {
      FileUtils.deleteQuietly(path.toFile());
    }
  }
}
