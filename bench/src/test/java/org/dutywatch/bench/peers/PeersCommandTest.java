package org.dutywatch.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PeersCommandTest {
  private final StringWriter err = new StringWriter();

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(peers("--years=1,21")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--years must be from 1 to 20: 21");
  }

  @Test
  void withoutThePeersItSaysWhatBuildsThem() {
    assertThat(peers("--years=1")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("The peers are not built: start this as './dutywatch bench peers'.");
  }

  private int peers(String... arguments) {
    return new CommandLine(new PeersCommand(PeersCommandTest.class))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
