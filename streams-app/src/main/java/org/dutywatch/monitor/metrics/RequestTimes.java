package org.dutywatch.monitor.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long HTTP requests took. Safe to share. */
final class RequestTimes {
  static final String NAME = "http.server.requests";

  private static final String HELP =
      "How long the answers to HTTP requests took, in seconds, by the pattern of the path.";

  private final MeterRegistry registry;

  RequestTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  void answered(String method, String route, int status, Duration took) {
    Timer.builder(NAME)
        .description(HELP)
        .tags("method", method, "route", route, "status", Integer.toString(status))
        .serviceLevelObjectives(
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofMillis(500),
            Duration.ofSeconds(5))
        .register(registry)
        .record(took);
  }
}
