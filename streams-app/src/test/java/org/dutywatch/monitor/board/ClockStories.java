package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.Dimensions;

/** Any clocks around a Christmas, in few enough places that they often share a row. */
final class ClockStories {
  static final LocalDate FIRST = LocalDate.parse("2010-12-13");
  static final LocalDate LAST = LocalDate.parse("2011-02-01");

  private ClockStories() {}

  static Arbitrary<List<ClockStory>> any() {
    return Combinators.combine(
            Arbitraries.of(RecordType.REFERRAL, RecordType.ASSESSMENT),
            dimensions(),
            Arbitraries.integers().between(0, 25),
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(Ending.values()),
            Arbitraries.integers().between(0, 20))
        .as(ClockStories::story)
        .list()
        .ofMaxSize(25);
  }

  private enum Ending {
    NONE,
    STOP,
    END
  }

  private static Arbitrary<Dimensions> dimensions() {
    return Combinators.combine(
            Arbitraries.of("E06000033", "E10000012"),
            Arbitraries.of("east", "west"),
            Arbitraries.of("duty", "unknown"))
        .as((authority, locality, team) -> new Dimensions(authority, locality, team, "unknown"));
  }

  private static ClockStory story(
      RecordType type, Dimensions dimensions, int start, int allowance, Ending ending, int after) {
    LocalDate started = FIRST.plusDays(start);
    Optional<LocalDate> day = Optional.of(started.plusDays(after));
    return new ClockStory(
        type,
        dimensions,
        started,
        started.plusDays(allowance),
        ending == Ending.STOP ? day : Optional.empty(),
        ending == Ending.END ? day : Optional.empty());
  }
}
