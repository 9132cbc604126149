package org.dutywatch.monitor.notify;

import java.util.Set;
import org.dutywatch.events.Notice;

/** Which notices somebody is told of; an empty set makes no difference. */
public record Selection(
    Set<String> types,
    Set<String> clocks,
    Set<String> authorities,
    Set<String> localities,
    Set<String> teams) {
  /** All of them. */
  public static final Selection ALL =
      new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** The sets are copied. */
  public Selection {
    types = Set.copyOf(types);
    clocks = Set.copyOf(clocks);
    authorities = Set.copyOf(authorities);
    localities = Set.copyOf(localities);
    teams = Set.copyOf(teams);
  }

  /** Whether a notice is one of them. What is about the past calls nobody to do anything. */
  public boolean takes(Notice notice) {
    return !notice.backfilled()
        && in(types, notice.type())
        && in(clocks, notice.clock())
        && in(authorities, notice.authority())
        && in(localities, notice.locality())
        && in(teams, notice.team());
  }

  private static boolean in(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
