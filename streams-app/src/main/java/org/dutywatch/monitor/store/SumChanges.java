package org.dutywatch.monitor.store;

import static org.apache.kafka.common.utils.Utils.murmur2;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.quality.IncidentChange;

/** What one event changes in the sums: worked out on top of what is kept, and not yet written. */
public final class SumChanges {
  private static final int PAGES_UNDER_A_PAGE = 8;

  private final Function<Bytes, RowPage> kept;
  private final Map<Bytes, RowPage> changed = new LinkedHashMap<>();
  private IncidentChange incident = IncidentChange.NONE;

  SumChanges(Function<Bytes, RowPage> kept) {
    this.kept = kept;
  }

  /** Adds numbers to some counters of a row. */
  public void add(Row row, Map<Counter, Long> numbers) {
    byte[] name = SumLayout.name(row);
    Bytes key = SumLayout.pageKey(row, 0);
    RowPage page = page(key);
    int first = 0;
    int width = 1;
    // A full page has eight under it, each of those has eight: by the hash of what names the row.
    while (!page.takes(name)) {
      first += width;
      width *= PAGES_UNDER_A_PAGE;
      key = SumLayout.pageKey(row, first + Math.floorMod(murmur2(name), width));
      page = page(key);
    }
    changed.put(key, page.plus(name, numbers));
  }

  /** Changes the incident of a notification. */
  public void enter(IncidentChange change) {
    incident = change;
  }

  private RowPage page(Bytes key) {
    RowPage page = changed.get(key);
    return page == null ? kept.apply(key) : page;
  }

  Map<Bytes, RowPage> pages() {
    return changed;
  }

  IncidentChange incident() {
    return incident;
  }
}
