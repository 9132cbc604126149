package org.dutywatch.monitor.topology;

import java.util.Map;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.store.SumChanges;

/** That a clock was breached was said: the sums count it, so that every board knows. */
record Announced(ClockName name, ClockState state) {
  private static final long OF_NO_FAMILY = 0;

  void addTo(SumChanges sums) {
    Row row =
        new Row(
            name.record().type(),
            Math.toIntExact(state.run().due().toEpochDay() + 1),
            state.dimensions(),
            OF_NO_FAMILY);
    sums.add(row, Map.of(new Counter(name.indicator(), Kind.ANNOUNCED, 0), 1L));
  }
}
