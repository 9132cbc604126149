package org.dutywatch.monitor.deadletters.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The user's own editor, with a file that nobody else can read and that is gone afterwards. */
final class Editor {
  private final String command;

  private Editor(String command) {
    this.command = command;
  }

  /** The editor that the environment names; empty where it names none. */
  static Optional<Editor> of(Map<String, String> environment) {
    return Stream.of("VISUAL", "EDITOR")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(command -> !command.isBlank())
        .findFirst()
        .map(Editor::new);
  }

  /** The text as it is when the editor was closed. */
  String edit(String text) throws FailedException, InterruptedException {
    try {
      Path folder = Files.createTempDirectory("dutywatch-letter"); // of its owner alone
      try {
        Path file = Files.writeString(folder.resolve("event.json"), text);
        run(file);
        return new String(Files.readAllBytes(file), UTF_8);
      } finally {
        FileUtils.deleteDirectory(folder.toFile());
      }
    } catch (IOException e) {
      throw FailedException.because("the editor could not be used: " + e.getMessage());
    }
  }

  /** The command may have options, and so goes through the shell. */
  private void run(Path file) throws IOException, FailedException, InterruptedException {
    List<String> line = List.of("sh", "-c", command + " \"$1\"", "sh", file.toString());
    int code = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (code != 0) {
      throw FailedException.because("the editor ended with " + code + "; nothing was sent");
    }
  }
}
