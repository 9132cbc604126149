package org.dutywatch.monitor.app.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  @TempDir private Path folder;

  @Test
  void valuesAreKeptAsTheyAreWrittenWithTheirPlaces() throws IOException {
    YamlNode.Mapping root = read("a: 007\nb:\n  - 2026-01-01\n  - 'yes '\nc: {d: ~}\n");

    assertThat(root.entries().get("a").asText("")).isEqualTo("007");
    YamlNode second = root.entries().get("b").asSequence("").items().get(1);
    assertThat(second.asText("")).isEqualTo("yes");
    assertThat(second.place()).hasToString(folder.resolve("it.yaml") + ", line 4: b[2]");
    assertThat(root.entries().get("c").asMapping("").entries().get("d").kind())
        .isEqualTo("nothing");
  }

  @Test
  @Timeout(20)
  void aFileThatWouldGrowByItsAliasesIsRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> read(bomb.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("a1[1]: an alias (*name) is not supported");
  }

  @Test
  @Timeout(20)
  void aFileNestedTooDeeplyIsRefused() {
    assertThatThrownBy(() -> read("a: " + "[".repeat(500_000)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nested deeper than 20 levels");
  }

  @Test
  void aFileLargerThanOneMebibyteIsRefused() {
    assertThatThrownBy(() -> read("a: " + "x".repeat(1 << 20)))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("it.yaml: larger than 1 MiB, the most that is read");
  }

  @Test
  void anEmptyFileAndOneWithTwoDocumentsAreRefused() {
    assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> read("a: 1\n---\nb: 2\n"))
        .hasMessageContaining("the file has a second document, expected one");
    assertThatThrownBy(() -> read("just a sentence"))
        .hasMessageContaining("found a single value, expected keys and values");
  }

  @Test
  void aFileThatIsNotInUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "a: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> YamlFile.read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("not written in UTF-8");
  }

  @Test
  void aRefusalOfBrokenYamlSaysTheLineAndQuotesNothing() {
    assertThatThrownBy(() -> read("a: 1\npassword: hunter2: x\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("line 2: no valid YAML (")
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
  }

  private YamlNode.Mapping read(String yaml) throws IOException {
    return YamlFile.read(Files.writeString(folder.resolve("it.yaml"), yaml));
  }
}
