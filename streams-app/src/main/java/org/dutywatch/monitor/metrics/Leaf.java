package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Comparator;
import java.util.Optional;

/**
 * What figures are divided into as far as possible; no case belongs to two of them.
 *
 * @param authority the local authority
 * @param locality one of its localities, or several together; absent where localities are not
 *     exported
 */
record Leaf(String authority, Optional<String> locality) implements Comparable<Leaf> {
  private static final Comparator<Leaf> ORDER =
      Comparator.comparing(Leaf::authority).thenComparing(leaf -> leaf.locality().orElse(""));

  /** These labels and its own. */
  Labels addTo(Labels labels) {
    Labels withAuthority = labels.add("authority", authority);
    return locality.map(name -> withAuthority.add("locality", name)).orElse(withAuthority);
  }

  @Override
  public int compareTo(Leaf other) {
    return ORDER.compare(this, other);
  }
}
