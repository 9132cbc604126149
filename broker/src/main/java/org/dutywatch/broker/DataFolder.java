package org.dutywatch.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;

/**
 * The folder a broker keeps its data in, held by one broker at a time. Kafka's own files are in a
 * folder within it that is either absent or complete.
 */
final class DataFolder implements AutoCloseable {

  /** What fills an empty folder with what Kafka needs to find at its first start. */
  @FunctionalInterface
  interface Formatting {
    void format(Path emptyFolder) throws Exception;
  }

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Takes the folder for this broker; makes it where it is missing. The operating system lets go of
   * it when the process ends, however it ends.
   *
   * @throws BrokerStartException if another broker has it, or it cannot be used
   */
  static DataFolder take(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    if (folder.toString().contains(",")) {
      throw new BrokerStartException(
          "The broker's data folder cannot have a comma in its path: " + folder + ".", null);
    }
    try {
      Files.createDirectories(folder);
      return new DataFolder(folder, lock(folder));
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ignored) {
      // Held by a broker of this very process: said below, as for any other.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new BrokerStartException(
        "Another broker is running on the data folder " + folder + ".", null);
  }

  /**
   * Kafka's own folder, formatted now if it never was. The formatting happens in a folder beside it
   * that is then renamed, so that a process killed half-way leaves nothing that looks formatted.
   *
   * @throws BrokerStartException if the folder cannot be written
   */
  Path formatted(Formatting formatting) {
    Path kafka = folder.resolve("kafka");
    if (Files.exists(kafka)) {
      return kafka;
    }
    try {
      Path unfinished = folder.resolve("kafka.unfinished");
      FileUtils.deleteDirectory(unfinished.toFile());
      Files.createDirectory(unfinished);
      formatting.format(unfinished);
      return Files.move(unfinished, kafka, StandardCopyOption.ATOMIC_MOVE);
    } catch (Exception e) {
      throw unusable(folder, e);
    }
  }

  private static BrokerStartException unusable(Path folder, Exception e) {
    return new BrokerStartException(
        "The broker's data folder " + folder + " cannot be used: " + e + ".", e);
  }

  /** Lets another broker have the folder. */
  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
