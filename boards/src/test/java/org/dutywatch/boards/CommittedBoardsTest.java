package org.dutywatch.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The boards that are committed are those that this module makes. With {@code
 * -Ddutywatch.boards=write} the test writes them instead.
 */
class CommittedBoardsTest {
  private static final Path FOLDER =
      Path.of("").toAbsolutePath().getParent().resolve("grafana/dashboards");

  @Test
  void areWhatThisModuleMakes() throws IOException {
    Map<String, String> made = Boards.files();
    if ("write".equals(System.getProperty("dutywatch.boards"))) {
      write(made);
    }

    assertThat(committed())
        .as("to write them anew, run this test with -Ddutywatch.boards=write")
        .isEqualTo(new TreeMap<>(made));
  }

  private static void write(Map<String, String> boards) throws IOException {
    for (Map.Entry<String, String> board : boards.entrySet()) {
      Files.writeString(FOLDER.resolve(board.getKey()), board.getValue());
    }
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> boards = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        boards.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return boards;
  }
}
