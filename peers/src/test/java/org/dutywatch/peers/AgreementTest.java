package org.dutywatch.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dutywatch.bench.peers.Agreement;
import org.dutywatch.bench.peers.Field;
import org.dutywatch.demo.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every contender as a process, by the class path that the build has written. */
class AgreementTest {
  @TempDir private Path folder;

  @Test
  void everyContenderSaysWhatTheOracleSaysOfWorldsFullOfCorrections() throws Exception {
    Field field = new Field(Main.class, Path.of("target"));

    assertThat(new Agreement(field, folder).check()).startsWith("All agree with the oracle on ");
  }
}
