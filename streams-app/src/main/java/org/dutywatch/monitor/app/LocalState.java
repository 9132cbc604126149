package org.dutywatch.monitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Kafka Streams keeps of one generation on this machine. All of it is in Kafka too.
 *
 * @param folder where it is: in it a folder for each task, and in that one for each store
 */
record LocalState(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(LocalState.class);
  private static final String STORES_OF_A_TASK = "rocksdb";

  /** That of an application under these settings, whether there is any or not. */
  static LocalState of(MonitorConfig config, String applicationId) {
    return new LocalState(config.dataDir().resolve("state").resolve(applicationId));
  }

  /** Whether there is any. */
  boolean exists() {
    return Files.isDirectory(folder);
  }

  /** Deletes it, where there is any. */
  void delete() {
    delete(folder);
  }

  /**
   * Deletes what cannot be read back as it was written, task by task, to be restored from Kafka.
   * Kafka Streams would not start with some of it; and it takes an unreadable block for the end of
   * what it looks through, so that a child's file would seem empty and figures would be wrong.
   */
  void discardDamaged() {
    if (!exists()) {
      return;
    }
    for (Path task : content(folder)) {
      Path stores = task.resolve(STORES_OF_A_TASK);
      if (Files.isDirectory(stores) && !content(stores).stream().allMatch(StoredBytes::areSound)) {
        LOG.warn("The local state in {} is damaged; it is restored from Kafka", task);
        delete(task);
      }
    }
  }

  private static List<Path> content(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
