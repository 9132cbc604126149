package org.dutywatch.proof.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A command of Dutywatch in a process of its own, as {@code ./dutywatch} would start it. */
public final class CommandProcess implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;

  private CommandProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a command in a Java machine for a small and short one.
   *
   * @param program whose {@code main} takes the command
   * @param log where its standard error goes, after what is there already
   * @param environment variables beside those of this process
   */
  public static CommandProcess start(
      Class<?> program, Path log, Map<String, String> environment, String... arguments) {
    List<String> java = new ArrayList<>();
    // It is over before the better compiler would have paid.
    java.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    java.addAll(List.of(arguments));
    return start(java, log, environment);
  }

  /**
   * Starts a program of Java's.
   *
   * @param java what follows {@code java}: options, class path, class and arguments
   * @param log where its standard error goes, after what is there already
   * @param environment variables beside those of this process
   */
  public static CommandProcess start(List<String> java, Path log, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporaryFolder(log));
    command.add("-Dlogback.configurationFile=logback.xml"); // the users', not that of the tests
    command.addAll(java);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("DUTYWATCH_"));
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new CommandProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder for temporary files of a process with this log, beside it. */
  public static Path temporaryFolder(Path log) {
    try {
      return Files.createDirectories(log.resolveSibling("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the line on standard output that starts so, and gives the rest of it. */
  public String awaitLine(String start) {
    return awaitLine(start, READY_WITHIN);
  }

  /** Waits so long at most for the line on standard output that starts so; gives its rest. */
  public String awaitLine(String start, Duration atMost) {
    CompletableFuture<String> line = CompletableFuture.supplyAsync(this::nextLine);
    try {
      String found = line.get(atMost.toSeconds(), SECONDS);
      if (found != null && found.startsWith(start)) {
        return found.substring(start.length());
      }
      throw new IllegalStateException(
          "'" + start + "' expected, found '" + found + "'; " + logged());
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException("no line '" + start + "': " + e + "; " + logged(), e);
    }
  }

  private String nextLine() {
    try {
      return process.inputReader(UTF_8).readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it wrote to standard error. */
  public String logged() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it with SIGKILL: it can do nothing about it. */
  public void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Asks it to end, with SIGTERM.
   *
   * @return its exit code
   * @throws IllegalStateException where it has not ended after so many seconds
   */
  public int stop(int withinSeconds) throws InterruptedException {
    process.toHandle().destroy(); // unlike Process.destroy, leaves its output to be read
    return awaitEnd(withinSeconds);
  }

  /** Waits until it ends by itself, and gives its exit code. */
  public int awaitEnd(int withinSeconds) throws InterruptedException {
    if (!process.waitFor(withinSeconds, SECONDS)) {
      throw new IllegalStateException("still running after " + withinSeconds + " s; " + logged());
    }
    return process.exitValue();
  }

  /** Halts it with SIGSTOP, and lets it go on with SIGCONT after so long. */
  void pause(int millis) throws InterruptedException {
    halt();
    Thread.sleep(millis);
    goOn();
  }

  /** Halts it with SIGSTOP: its connections stay open and nobody answers. */
  public void halt() throws InterruptedException {
    signal("STOP");
  }

  /** Lets it go on after a halt, with SIGCONT. */
  public void goOn() throws InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-" + name, "" + pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
