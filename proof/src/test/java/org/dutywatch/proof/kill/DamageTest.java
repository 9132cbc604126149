package org.dutywatch.proof.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
  private static final byte[] WHOLE = new byte[1_000];

  @TempDir private Path folder;

  @Test
  void harmsTheFilesThatItNamesAndNoOthers() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      for (int file = 0; file < 6; file++) {
        Files.write(folder.resolve("f" + file), WHOLE);
      }
      Files.write(folder.resolve("empty"), new byte[0]);

      List<String> done = Damage.to(folder, new Random(seed));

      assertThat(done).isNotEmpty().noneMatch(harm -> harm.startsWith("empty"));
      for (int file = 0; file < 6; file++) {
        String name = "f" + file + " ";
        boolean isWhole = Arrays.equals(Files.readAllBytes(folder.resolve("f" + file)), WHOLE);
        assertThat(done.stream().anyMatch(harm -> harm.startsWith(name))).isNotEqualTo(isWhole);
      }
    }
  }
}
