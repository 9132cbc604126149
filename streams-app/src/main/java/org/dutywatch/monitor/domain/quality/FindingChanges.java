package org.dutywatch.monitor.domain.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Where findings are added up while a change is worked out: those of the old state with {@code -1},
 * those of the new one with {@code +1}; what is left is the difference. Not thread-safe; lives no
 * longer than one change.
 */
public final class FindingChanges {
  private final Map<Finding, Integer> numbers = new LinkedHashMap<>();

  /** A state has each finding once; in the old and in the new one it makes no difference. */
  void enter(Finding finding, int sign) {
    numbers.merge(finding, sign, (was, is) -> null);
  }

  /** Each finding that came, with 1, and that went, with -1; always in the same order. */
  public void forEach(ObjIntConsumer<Finding> consumer) {
    numbers.forEach(consumer::accept);
  }
}
