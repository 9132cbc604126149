package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.MonitorConfig;
import org.junit.jupiter.api.Test;

class RebuildTableTest {
  private static final long MEGABYTE = 1 << 20;
  private static final MonitorConfig CONFIG = ConfigLoader.load(Optional.empty(), Map.of());
  private static final Lap BARE = new Lap(400_000, 1);

  private final StringWriter out = new StringWriter();
  private final RebuildTable table = new RebuildTable(new PrintWriter(out, true));

  @Test
  void anEventOfALongerHistoryCostsMoreOrLessThanOneOfTheFirst() {
    add(new History(1, CONFIG, 25_000, 8 * MEGABYTE), new Lap(30_000, 40));
    add(new History(10, CONFIG, 250_000, 80 * MEGABYTE), new Lap(20_000, 50));

    table.summary();

    assertThat(out.toString())
        .contains("cost an event, 10 years to 1: 1.25 in CPU, 1.50 in time")
        .doesNotContain("1 years to 1");
  }

  @Test
  void theMiddleOneOfTheRoundsCountsBesideTheEventsAndTheBoardIsSharedOut() {
    History history = new History(1, CONFIG, 25_000, 8 * MEGABYTE);
    add(history, new Lap(30_000, 40));
    add(history, new Lap(10_000, 90));
    add(history, new Lap(35_000, 38));

    table.summary();

    assertThat(out.toString())
        .containsPattern(
            "(?m)^ +1 +25,000 +2.5 +30,000 +40.0 +400,000 +3 +4 +8 +0.50 +1,000 +3,000 +30.0 +10.0$");
  }

  private void add(History history, Lap lap) {
    BoardSize board = new BoardSize(1_000, 3_000, 30_000);
    table.add(history, new Rebuild.Built(2.5, lap, 3 * MEGABYTE, 4 * MEGABYTE, board), BARE);
  }
}
