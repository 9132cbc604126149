package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.app.MonitorConfig;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class RebuildTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 1);

  private final CommandSpec bench = new CommandLine(new BenchCommand()).getCommandSpec();

  @Test
  void aBuildFromNothingOverAMonthTellsWhatItTookAndCanBeDoneAgain() throws Exception {
    int exitCode = Ground.measure(bench, RebuildTest::buildTwice);

    assertThat(exitCode).isZero();
  }

  private static void buildTwice(MonitorConfig config) throws InterruptedException {
    History month =
        History.of(config, 1, Workload.world(1, FIRST_DAY, Optional.of(FIRST_DAY.plusMonths(1))));
    Rebuild rebuild = new Rebuild(month);

    Rebuild.Built first = rebuild.run();
    Rebuild.Built second = rebuild.run();

    assertThat(month.events()).isGreaterThan(500);
    assertThat(month.bytes()).isGreaterThan(100 * month.events());
    assertThat(first.readySeconds()).isPositive();
    assertThat(first.state()).isPositive();
    assertThat(first.board().rows()).isGreaterThan(100);
    assertThat(second.board().rows()).isEqualTo(first.board().rows());
    assertThat(second.board().cells()).isEqualTo(first.board().cells());
  }
}
