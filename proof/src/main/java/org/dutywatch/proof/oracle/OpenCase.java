package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.Comparator;

/** A case on which a clock runs, as a list of cases tells of it. */
public record OpenCase(
    String authority, LocalDate started, LocalDate due, String locality, String team, String agency)
    implements Comparable<OpenCase> {
  private static final Comparator<OpenCase> ORDER =
      Comparator.comparing(OpenCase::due).thenComparing(OpenCase::toString);

  static OpenCase of(Clock clock) {
    Dimensions of = clock.dimensions();
    return new OpenCase(
        of.authority(), clock.start(), clock.due(), of.locality(), of.team(), of.agency());
  }

  /** The one that is due first before the others. */
  @Override
  public int compareTo(OpenCase other) {
    return ORDER.compare(this, other);
  }
}
