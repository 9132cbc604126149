package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.util.List;

/**
 * A program of the machine that has run to its end.
 *
 * @param exitCode 0 where it was content
 * @param said what it wrote to standard output and standard error
 */
record Executed(int exitCode, String said) {
  private static final int ENDS_WITHIN_SECONDS = 60;

  static Executed run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(ENDS_WITHIN_SECONDS, SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end; it said: " + said);
    }
    return new Executed(process.exitValue(), said);
  }
}
