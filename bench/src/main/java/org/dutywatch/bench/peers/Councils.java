package org.dutywatch.bench.peers;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.RecordingShares;
import org.dutywatch.simulator.model.World;
import org.dutywatch.simulator.model.WorldSetup;

/** The ordinary course of some councils of median size over some years. */
final class Councils {
  /** The last day on which anything is recorded. */
  static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  private static final long SEED = 1;

  private Councils() {}

  /** What is recorded up to the last day, and then what the probes are about. */
  static Iterator<Statement> events(int councils, int years) {
    WorldSetup setup =
        new WorldSetup(
            SEED,
            LAST_DAY.minusYears(years).plusDays(1),
            Optional.of(LAST_DAY),
            IntStream.range(0, councils)
                .mapToObj(i -> String.format(Locale.ROOT, "E%08d", i))
                .toList(),
            Practice.SINGLE_ASSESSMENT,
            RecordingShares.usual());
    var recorded = Spliterators.spliteratorUnknownSize(new World(setup).events(), 0);
    return Stream.concat(
            StreamSupport.stream(recorded, false).map(Statement.class::cast),
            Stream.of(Probes.received(LAST_DAY)))
        .iterator();
  }
}
