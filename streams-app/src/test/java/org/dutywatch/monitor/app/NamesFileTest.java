package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Names;
import org.dutywatch.monitor.board.Names.Name;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {
  @TempDir private Path folder;

  @Test
  void namesStandInTheOrderOfTheFile() throws IOException {
    Names names =
        read(
            """
            authorities:
              E06000033: Southend-on-Sea
            localities:
              west: Westcliff
              east: Shoebury
            teams:
              t1: First contact
              t2: {name: Duty team, successor: t3}
              t3: {name: Intake, successor: t1}
            """);

    assertThat(names.of(Dimension.LOCALITY))
        .containsExactly(
            new Name("west", "Westcliff", Optional.empty()),
            new Name("east", "Shoebury", Optional.empty()));
    assertThat(names.of(Dimension.AUTHORITY)).hasSize(1);
    assertThat(names.of(Dimension.AGENCY)).isEmpty();
    assertThat(names.current(new Dimensions("E06000033", "west", "t2", "police")))
        .isEqualTo(new Dimensions("E06000033", "west", "t1", "police"));
  }

  @Test
  void withoutAFileEverythingGoesByItsCode() {
    Names names = NamesFile.of(ConfigLoader.load(Optional.empty(), Map.of()));

    assertThat(names.current(Dimension.TEAM, "t2")).isEqualTo("t2");
  }

  @Test
  void whatIsWrongIsRefusedWithItsPlace() {
    refused("teams: {a: {name: A, successor: b}}", "teams.a.successor", "a code of this list");
    refused(
        "teams: {a: {name: A, successor: b}, b: {name: B, successor: a}}",
        "successors go in a circle from");
    refused("teams: {a: {successor: a}}", "teams.a.name: missing");
    refused("teams: {a: ''}", "teams.a", "a name");
    refused("authorities: {E1: {name: A, successor: E2}, E2: B}", "unknown key");
    refused("places: {a: A}", "unknown key");
  }

  private void refused(String yaml, String... parts) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ConfigException.class)
        .message()
        .contains(parts);
  }

  private Names read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("names.yaml"), yaml);
    return NamesFile.of(
        ConfigLoader.load(Optional.empty(), Map.of("DUTYWATCH_NAMES", file.toString())));
  }
}
