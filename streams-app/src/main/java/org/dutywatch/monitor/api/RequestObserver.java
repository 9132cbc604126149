package org.dutywatch.monitor.api;

import java.time.Duration;

/** Is told of every request that was answered, streams apart. Called from many threads at once. */
@FunctionalInterface
public interface RequestObserver {

  /**
   * A request was answered.
   *
   * @param method its method; {@code other} where it is none that HTTP knows
   * @param route the pattern of the path, such as {@code /api/v1/clocks/{clock}}, and never the
   *     path itself; {@code none} where nothing is there
   * @param status the status of the answer
   * @param took from its coming in to the end of the answer
   */
  void answered(String method, String route, int status, Duration took);
}
