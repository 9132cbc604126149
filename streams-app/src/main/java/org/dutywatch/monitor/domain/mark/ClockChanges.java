package org.dutywatch.monitor.domain.mark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The clocks that one change of a file can have touched, each as it was and as it is. Not
 * thread-safe; lives no longer than the change.
 */
public final class ClockChanges {
  private final Map<ClockName, ClockState> before = new LinkedHashMap<>();
  private final Map<ClockName, ClockState> after = new LinkedHashMap<>();

  /** Is told of a clock that changed; empty where it was not there, or is there no more. */
  @FunctionalInterface
  public interface Consumer {
    /** A clock, as it was and as it is. */
    void changed(ClockName name, Optional<ClockState> was, Optional<ClockState> is);
  }

  void enter(ClockName name, ClockState state, int sign) {
    (sign < 0 ? before : after).put(name, state);
  }

  /** Every clock that is not as it was, always in the same order. */
  public void forEach(Consumer consumer) {
    before.forEach(
        (name, was) -> {
          ClockState is = after.get(name);
          if (!was.equals(is)) {
            consumer.changed(name, Optional.of(was), Optional.ofNullable(is));
          }
        });
    after.forEach(
        (name, is) -> {
          if (!before.containsKey(name)) {
            consumer.changed(name, Optional.empty(), Optional.of(is));
          }
        });
  }
}
