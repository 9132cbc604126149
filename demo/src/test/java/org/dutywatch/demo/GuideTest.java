package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutywatch.proof.kill.CommandProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guides tell a new user to type works, and answers what they say. */
class GuideTest {
  private static final String ADDRESS = "http://127.0.0.1:8080";
  private static final Pattern STEP =
      Pattern.compile("```sh\n(.*?)```\\s+```\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^ {4}(?:\\w+=\\w+ )?\\./dutywatch (.*)$");

  @TempDir private Path folder;

  private record Step(String commands, String answer) {}

  @Test
  void theReadmeLeadsFromTheDemoToAnEventOnTheBoard() {
    String readme = read(Path.of("..", "README.md"));

    assertThat(COMMAND.matcher(readme).results().map(match -> match.group(1)))
        .containsExactly("demo", "test");
    try (CommandProcess demo =
        CommandProcess.start(
            Main.class,
            folder.resolve("log"),
            Map.of(),
            "demo",
            "--port",
            "0",
            "--seconds-per-day",
            "60")) {
      follow(readme, demo.awaitLine("Dutywatch is ready at "), 2);
    }
  }

  @Test
  void aCaseByHandAnswersAsItSays() {
    String guide = read(Path.of("..", "docs", "by-hand.md"));

    assertThat(COMMAND.matcher(guide).results().map(match -> match.group(1)))
        .containsExactly("monitor --embedded-broker");
    try (CommandProcess monitor =
        CommandProcess.start(
            Main.class,
            folder.resolve("log"),
            Map.of(
                "DUTYWATCH_CLOCK",
                "event",
                "DUTYWATCH_HTTP_PORT",
                "0",
                "DUTYWATCH_DATA_DIR",
                folder.resolve("data").toString()),
            "monitor",
            "--embedded-broker")) {
      follow(guide, monitor.awaitLine("Dutywatch is ready at "), 4);
    }
  }

  private void follow(String guide, String address, int expectedSteps) {
    List<Step> steps =
        STEP.matcher(guide)
            .results()
            .map(match -> new Step(match.group(1).replace(ADDRESS, address), match.group(2)))
            .toList();
    assertThat(steps).hasSize(expectedSteps);
    for (Step step : steps) {
      // The board follows within a second; a reader takes longer than that to type.
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(run(step.commands())).matches(pattern(step.answer())));
    }
  }

  /** An ellipsis stands for what is different each time. */
  private static Pattern pattern(String answer) {
    return Pattern.compile(
        Arrays.stream(answer.strip().split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\"]*")));
  }

  private String run(String commands) throws IOException, InterruptedException {
    Program.find("curl");
    Path output = folder.resolve("output");
    Process bash =
        new ProcessBuilder(Program.find("bash").toString(), "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(bash.waitFor(30, SECONDS)).isTrue();
    // Answers come without an end of line, so that two of them stand side by side.
    return Files.readString(output, UTF_8).replace("}{", "}\n{").strip();
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
