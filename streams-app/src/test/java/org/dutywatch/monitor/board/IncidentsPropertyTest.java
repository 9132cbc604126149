package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.domain.quality.Incident;

/**
 * Incidents of three partitions, told one by one, corrected, taken back, and told from the
 * beginning again: the board suspects what can be seen by looking at each two of them.
 */
class IncidentsPropertyTest {
  private static final int PARTITIONS = 3;
  private static final List<String> AUTHORITIES = List.of("A", "B");

  /** The evening before the night on which the clocks go back, and the hours after it. */
  private static final Instant EVENING = Instant.parse("2010-10-30T19:00:00Z");

  private static final LocalDate ANY_DAY = LocalDate.parse("2010-11-30");

  private static final Comparator<Incident> IN_ORDER =
      Comparator.comparing(Incident::at).thenComparing(IncidentsPropertyTest::name);

  private final Board board = new Board();
  private final Figures figures = new Figures(board, SmallPolicy.POLICY, SmallPolicy.CALENDAR);
  private final Map<RecordId, Incident> told = new HashMap<>();
  private final List<Map<Incident.Place, Optional<Incident>>> changes = new ArrayList<>();

  @Property(tries = 400)
  void whatIsSuspectedDoesNotDependOnTheWayItCame(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PARTITIONS; i++) {
      changes.add(new HashMap<>());
    }
    for (int left = random.nextInt(40); left >= 0; left--) {
      tell(random);
      if (random.nextInt(3) == 0) {
        publish(random);
        check();
      }
    }
  }

  private void tell(Random random) {
    String authority = AUTHORITIES.get(random.nextInt(5) / 4);
    RecordId notification =
        new RecordId(
            authority,
            RecordType.DV_NOTIFICATION,
            "",
            "N" + (char) ('\u00E0' + random.nextInt(12)));
    Map<Incident.Place, Optional<Incident>> changed = changes.get(partitionOf(notification));
    Incident before = told.remove(notification);
    if (before != null) {
      changed.put(before.place(), Optional.empty());
    }
    if (before == null || random.nextInt(3) > 0) {
      List<Long> children = new ArrayList<>(List.of(Long.MIN_VALUE, -1L, 0L, 7L, 8L));
      Collections.shuffle(children, random);
      Instant at = EVENING.plus(Duration.ofMinutes(30L * random.nextInt(20)));
      Incident incident =
          new Incident(
              notification,
              random.nextInt(4) == 0 ? at.plusNanos(1) : at,
              children.stream().limit(1 + random.nextInt(3)).sorted().toList());
      told.put(notification, incident);
      changed.put(incident.place(), Optional.of(incident));
    }
  }

  private static int partitionOf(RecordId notification) {
    return Math.floorMod(notification.hashCode(), PARTITIONS);
  }

  /** What changed in some partitions, or all that there is, together or one by one. */
  private void publish(Random random) {
    List<PartialUpdate> updates = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      boolean whole = random.nextInt(4) == 0;
      updates.add(update(partition, whole, whole ? all(partition) : changes.get(partition)));
      changes.set(partition, new HashMap<>());
    }
    if (random.nextBoolean()) {
      board.publish(updates);
    } else {
      updates.forEach(board::publish);
    }
  }

  private Map<Incident.Place, Optional<Incident>> all(int partition) {
    Map<Incident.Place, Optional<Incident>> all = new HashMap<>();
    told.values().stream()
        .filter(incident -> partitionOf(incident.notification()) == partition)
        .forEach(incident -> all.put(incident.place(), Optional.of(incident)));
    return all;
  }

  private static PartialUpdate update(
      int partition, boolean whole, Map<Incident.Place, Optional<Incident>> incidents) {
    return new PartialUpdate(
        partition, whole, Map.of(), incidents, Map.of(), Position.START, Optional.empty());
  }

  private void check() {
    Map<String, String> expected = new TreeMap<>();
    told.values().forEach(later -> last(later).ifPresent(it -> expected.put(name(later), it)));
    Map<String, String> listed = new TreeMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      for (Finding finding : listed(partition, Optional.empty())) {
        assertThat(partitionOf(finding.record())).isEqualTo(partition);
        String name = finding.record().authority() + " " + finding.record().subject();
        listed.put(name, finding.other().orElseThrow());
      }
    }
    assertThat(listed).isEqualTo(expected);
    assertThat(counted(Optional.empty())).isEqualTo(expected.size());
    for (String authority : AUTHORITIES) {
      long own = expected.keySet().stream().filter(name -> name.startsWith(authority)).count();
      assertThat(counted(Optional.of(authority))).isEqualTo(own);
    }
  }

  /** The subject of the last of those before an incident that seem to be the same. */
  private Optional<String> last(Incident later) {
    return told.values().stream()
        .filter(other -> !other.notification().equals(later.notification()))
        .filter(other -> other.notification().authority().equals(authority(later)))
        .filter(other -> IN_ORDER.compare(other, later) < 0)
        .filter(other -> !other.at().isBefore(later.at().minus(Duration.ofHours(2))))
        .filter(other -> other.children().stream().anyMatch(later.children()::contains))
        .max(IN_ORDER)
        .map(other -> other.notification().subject());
  }

  private static String authority(Incident incident) {
    return incident.notification().authority();
  }

  private static String name(Incident incident) {
    return authority(incident) + " " + incident.notification().subject();
  }

  private Collection<Finding> listed(int partition, Optional<String> authority) {
    List<Finding> listed = new ArrayList<>();
    Optional<LocalDate> day = figures.lastSuspectedDuplicate(authority, ANY_DAY);
    while (day.isPresent()) {
      listed.addAll(figures.suspectedDuplicates(partition, authority, day.get()));
      day = figures.lastSuspectedDuplicate(authority, day.get().minusDays(1));
    }
    return listed;
  }

  private long counted(Optional<String> authority) {
    return figures.findings(authority, ANY_DAY).get(FindingKind.SUSPECTED_DUPLICATE);
  }
}
