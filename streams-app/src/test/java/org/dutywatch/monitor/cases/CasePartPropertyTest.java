package org.dutywatch.monitor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockRun;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.OpenClock;

class CasePartPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2010, 6, 30);
  private static final CaseSelection.Part EVERYWHERE =
      new CaseSelection.Part(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(Dimension.TEAM));

  @Property(tries = 200)
  void partsMakeThePagesThatOneWouldMakeOfAllCases(
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 40) int cases,
      @ForAll @IntRange(min = 1, max = 4) int parts,
      @ForAll @IntRange(min = 1, max = 12) int limit) {
    List<List<OpenClock>> divided = new ArrayList<>();
    IntStream.range(0, parts).forEach(part -> divided.add(new ArrayList<>()));
    List<OpenClock> all = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      OpenClock clock = clock(i, random);
      all.add(clock);
      divided.get(random.nextInt(parts)).add(clock);
    }

    List<CasePage> whole = pages(List.of(all), limit);

    assertThat(pages(divided, limit)).usingRecursiveComparison().isEqualTo(whole);
    assertThat(whole.stream().flatMap(page -> page.cases().stream()))
        .hasSize(cases)
        .isSortedAccordingTo((one, other) -> due(one).compareTo(due(other)));
    assertThat(whole).allSatisfy(page -> assertThat(page.total()).isEqualTo(cases));
    assertThat(whole).allSatisfy(page -> assertThat(page.missing()).isEmpty());
    Optional<Instant> oldest =
        all.stream().map(clock -> clock.state().startedAt()).min(Comparator.naturalOrder());
    assertThat(whole).allSatisfy(page -> assertThat(page.oldestStart()).isEqualTo(oldest));
  }

  @Property(tries = 50)
  void whereNoneIsAskedForNoneIsKeptButAllAreCounted(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int cases) {
    CaseSelection selection =
        new CaseSelection(0, CaseSelection.EVER, TODAY, EVERYWHERE, Optional.empty(), 0);
    CasePart.Gathered gathered = new CasePart.Gathered(0);
    IntStream.range(0, cases).forEach(i -> gathered.take(selection, clock(i, random)));

    CasePart part = gathered.of(Set.of(0));
    CasePage page = CasePart.page(List.of(part), 0, Set.of(0));

    assertThat(part.first()).isEmpty();
    assertThat(page.total()).isEqualTo(cases);
    assertThat(page.next()).isEmpty();
    assertThat(page.oldestStart()).isEqualTo(part.oldestStart()).isPresent();
  }

  private static LocalDate due(OpenClock clock) {
    return clock.state().run().due();
  }

  private static List<CasePage> pages(List<List<OpenClock>> parts, int limit) {
    List<CasePage> pages = new ArrayList<>();
    Optional<byte[]> after = Optional.empty();
    do {
      CaseSelection selection =
          new CaseSelection(0, CaseSelection.EVER, TODAY, EVERYWHERE, after, limit);
      List<CasePart> found = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        CasePart.Gathered gathered = new CasePart.Gathered(limit);
        parts.get(i).forEach(clock -> gathered.take(selection, clock));
        found.add(gathered.of(Set.of(i)));
      }
      Set<Integer> all =
          IntStream.range(0, parts.size()).boxed().collect(Collectors.toUnmodifiableSet());
      CasePage page = CasePart.page(found, limit, all);
      pages.add(page);
      after = page.next();
    } while (after.isPresent());
    return pages;
  }

  private static OpenClock clock(int number, Random random) {
    LocalDate start = TODAY.minusDays(random.nextInt(10));
    return new OpenClock(
        new ClockName(
            0, new RecordId("E1", RecordType.REFERRAL, "C" + random.nextInt(5), "R" + number), 0),
        new ClockState(
            ClockRun.open(start, start.plusDays(random.nextInt(4))),
            Instant.EPOCH.plusSeconds(random.nextInt(1_000)),
            new Dimensions("E1", "west", "T" + random.nextInt(3), "police")));
  }
}
