package org.dutywatch.monitor.domain.quality;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.FactType;

/**
 * Notifications that seem to tell of one incident twice: the incidents are at most 2 hours apart,
 * and they have a child in common. Of two the finding stands with the one whose incident was later,
 * of two at the same moment with the one of the greater subject; it names the other, and of several
 * the last.
 */
public final class SuspectedDuplicates {
  private static final Duration MOST_APART = Duration.ofHours(2);
  private static final Comparator<Incident> IN_ORDER =
      Comparator.comparing(Incident::at).thenComparing(it -> it.notification().subject());

  private SuspectedDuplicates() {}

  /**
   * Those whose incident was on a day, in the order of their incidents.
   *
   * @param epochDay the day, as days since 1970; local days are longer than what may lie between
   * @param incidents of one authority: all of that day and of the day before it, in any order
   */
  public static List<Finding> on(int epochDay, List<Incident> incidents) {
    List<Finding> findings = new ArrayList<>();
    Map<Long, Incident> lastOfChild = new HashMap<>();
    for (Incident incident : incidents.stream().sorted(IN_ORDER).toList()) {
      Optional<Incident> earlier = Optional.empty();
      for (Long child : incident.children()) {
        Incident last = lastOfChild.put(child, incident);
        if (last != null
            && isNear(last, incident)
            && (earlier.isEmpty() || IN_ORDER.compare(last, earlier.get()) > 0)) {
          earlier = Optional.of(last);
        }
      }
      if (earlier.isPresent() && incident.place().epochDay() == epochDay) {
        findings.add(finding(incident, epochDay, earlier.get()));
      }
    }
    return findings;
  }

  private static boolean isNear(Incident earlier, Incident later) {
    return Duration.between(earlier.at(), later.at()).compareTo(MOST_APART) <= 0;
  }

  private static Finding finding(Incident of, int epochDay, Incident earlier) {
    return new Finding(
        FindingKind.SUSPECTED_DUPLICATE,
        of.notification(),
        FactType.DV_NOTIFICATION_RECEIVED,
        "",
        LocalDate.ofEpochDay(epochDay),
        Optional.of(earlier.notification().subject()));
  }
}
