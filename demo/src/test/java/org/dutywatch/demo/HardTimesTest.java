package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.dutywatch.proof.kill.Fault;
import org.dutywatch.proof.kill.Report;
import org.dutywatch.proof.kill.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class HardTimesTest {
  @Test
  void figuresAreThoseOfTheOracleAfterKillsAFreezeAndLostAndDamagedState() throws Exception {
    round(
        1,
        Fault.KILL_MONITOR_AND_WIPE,
        Fault.PAUSE_MONITOR,
        Fault.KILL_BROKER,
        Fault.STOP_MONITOR_AND_DAMAGE);
  }

  @Test
  void soAreThoseOfEachOfTwoMonitorsAfterOneWasGoneForAWhile() throws Exception {
    round(2, Fault.KILL_MONITOR_FOR_A_WHILE);
  }

  private static void round(int monitors, Fault... faults) throws Exception {
    StringWriter said = new StringWriter();
    Report report = new Report(new PrintWriter(said));
    try (Rounds rounds = Rounds.start(Main.class, 1, monitors, report)) {
      rounds.next(List.of(faults));
    }

    assertThat(report.differences()).as(said.toString()).isEmpty();
    assertThat(said.toString()).contains("60 questions");
  }
}
