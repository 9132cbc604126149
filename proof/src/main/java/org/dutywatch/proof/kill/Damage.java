package org.dutywatch.proof.kill;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Harms files as a failing disk does. */
final class Damage {
  private static final int MOST_FILES = 4;
  private static final int MOST_BYTES = 64;

  private Damage() {}

  /**
   * Truncates some files of a folder, and overwrites bytes in others.
   *
   * @return what was done to which, for people
   */
  static List<String> to(Path folder, Random random) {
    List<Path> files = files(folder);
    List<String> done = new ArrayList<>();
    for (int left = 1 + random.nextInt(MOST_FILES); left > 0 && !files.isEmpty(); left--) {
      Path file = files.remove(random.nextInt(files.size()));
      done.add(folder.relativize(file) + (harm(file, random) ? " truncated" : " overwritten"));
    }
    return done;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Damage::holdsSomething).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsSomething(Path file) {
    return Files.isRegularFile(file) && file.toFile().length() > 0;
  }

  /** Whether it was truncated; else it was overwritten. */
  private static boolean harm(Path path, Random random) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      int length = (int) Math.min(Integer.MAX_VALUE, file.length());
      if (random.nextBoolean()) {
        file.setLength(random.nextInt(length));
        return true;
      }
      byte[] noise = new byte[1 + random.nextInt(Math.min(length, MOST_BYTES))];
      random.nextBytes(noise);
      file.seek(random.nextInt(length - noise.length + 1));
      file.write(noise);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
