package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

  @ParameterizedTest
  @EnumSource
  void everyTypeOfProblemIsInTheDocs(ProblemType type) throws Exception {
    String docs = Files.readString(Path.of("..", "docs", "http-api.md"));

    String row =
        docs.lines()
            .filter(line -> line.startsWith("| " + type.status() + " |"))
            .findFirst()
            .orElse("");
    assertThat(row).contains("`" + type.uri().substring("/problems/".length()) + "`");
  }
}
