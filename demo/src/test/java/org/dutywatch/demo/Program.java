package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Finds programs of the machine that tests need beside Java; {@code ./dutywatch test} brings them.
 */
final class Program {
  private Program() {}

  /**
   * Where a program is.
   *
   * <p>Where it is not installed the test that asks is skipped, and says so; in CI it fails.
   *
   * @param name the program, such as {@code promtool}
   */
  static Path find(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> missing(name));
  }

  private static Path missing(String name) {
    String message = "This test needs the program " + name + ", which is not installed.";
    return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
  }
}
