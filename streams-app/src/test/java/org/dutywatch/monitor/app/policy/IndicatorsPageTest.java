package org.dutywatch.monitor.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/indicators.md says what the built-in policies say. */
class IndicatorsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "indicators.md");
  private static final Path MADE_NOW = Path.of("target", "indicators.md");

  @Test
  void thePageIsMadeOfThePolicies() throws IOException {
    String page =
        IndicatorsPage.of(
            Stream.of("england-current", "southend-2010", "england-2010-2013")
                .map(PolicyLoader::load)
                .toList());
    Files.writeString(MADE_NOW, page);

    assertThat(Files.readString(PAGE))
        .as("put streams-app/target/indicators.md in the place of docs/indicators.md")
        .isEqualTo(page);
  }
}
