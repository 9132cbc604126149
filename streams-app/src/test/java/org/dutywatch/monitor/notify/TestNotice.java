package org.dutywatch.monitor.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Notice;

/** Notices for tests. */
public final class TestNotice {
  /** What nobody outside may read; no notice has it. */
  public static final String CHILD_ID = "C-1";

  private TestNotice() {}

  /** That the decision on a referral is overdue. */
  public static Notice breached(String reference, String team) {
    return of("clock.breached", reference, team, 2);
  }

  /** A notice about the decision on a referral. */
  public static Notice of(String type, String reference, String team, int sequence) {
    return new Notice(
        "r" + reference + ".referral-decision.0." + sequence,
        "/dutywatch/1c5e0f3a9b77",
        type,
        Instant.parse("2010-05-13T23:00:00Z"),
        "E06000033",
        "referral-decision",
        "r" + reference,
        Optional.of("c" + reference),
        LocalDate.parse("2010-05-13"),
        "west",
        team,
        sequence,
        false);
  }
}
