package org.dutywatch.monitor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.store.KeptFindings;

class FindingPartPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2010, 6, 30);
  private static final Comparator<Doubtful> LATEST_FIRST =
      Comparator.comparing((Doubtful doubtful) -> doubtful.finding().day()).reversed();

  @Property(tries = 200)
  void partsMakeThePagesThatHoldEachFindingOnceTheLatestFirst(
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 40) int findings,
      @ForAll @IntRange(min = 1, max = 4) int parts,
      @ForAll @IntRange(min = 1, max = 12) int limit) {
    List<List<Doubtful>> divided = new ArrayList<>();
    IntStream.range(0, parts).forEach(part -> divided.add(new ArrayList<>()));
    List<Doubtful> all = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      Doubtful doubtful = new Doubtful(finding(i, random), Optional.empty());
      all.add(doubtful);
      divided.get(random.nextInt(parts)).add(doubtful);
    }

    List<FindingPage> pages = pages(divided, limit);

    assertThat(pages).usingRecursiveComparison().isEqualTo(pages(List.of(all), limit));
    assertThat(pages.stream().flatMap(page -> page.findings().stream()))
        .containsExactlyInAnyOrderElementsOf(all)
        .isSortedAccordingTo(LATEST_FIRST);
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(page -> assertThat(page.findings()).hasSize(limit));
    assertThat(pages).allSatisfy(page -> assertThat(page.missing()).isEmpty());
  }

  @Property(tries = 20)
  void whatNoPartHasIsMissing(@ForAll @IntRange(min = 0, max = 3) int silent) {
    List<FindingPart> parts =
        IntStream.range(0, 4)
            .filter(i -> i != silent)
            .mapToObj(i -> new FindingPart(Set.of(i), List.of()))
            .toList();

    assertThat(FindingPart.page(parts, 10, Set.of(0, 1, 2, 3)).missing()).containsExactly(silent);
  }

  private static List<FindingPage> pages(List<List<Doubtful>> divided, int limit) {
    List<FindingPage> pages = new ArrayList<>();
    Optional<byte[]> after = Optional.empty();
    do {
      List<FindingPart> found = new ArrayList<>();
      for (int i = 0; i < divided.size(); i++) {
        PageOf<Doubtful> first = new PageOf<>(limit, FindingPartPropertyTest::place);
        for (Doubtful doubtful : divided.get(i)) {
          if (isAfter(doubtful, after)) {
            first.keep(doubtful);
          }
        }
        found.add(new FindingPart(Set.of(i), first.kept()));
      }
      FindingPage page = FindingPart.page(found, limit, allOf(divided));
      pages.add(page);
      after = page.next();
    } while (after.isPresent());
    return pages;
  }

  private static Set<Integer> allOf(List<List<Doubtful>> divided) {
    return Set.copyOf(IntStream.range(0, divided.size()).boxed().toList());
  }

  private static byte[] place(Doubtful doubtful) {
    return KeptFindings.place(doubtful.finding());
  }

  private static boolean isAfter(Doubtful doubtful, Optional<byte[]> place) {
    return place.isEmpty() || Arrays.compareUnsigned(place(doubtful), place.get()) > 0;
  }

  private static Finding finding(int number, Random random) {
    return new Finding(
        FindingKind.RECORDED_LATE,
        new RecordId("E1", RecordType.REFERRAL, "C" + random.nextInt(5), "R" + number),
        FactType.REFERRAL_RECEIVED,
        "",
        TODAY.minusDays(random.nextInt(6)),
        Optional.empty());
  }
}
