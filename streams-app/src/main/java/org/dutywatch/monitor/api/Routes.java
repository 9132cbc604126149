package org.dutywatch.monitor.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;

/** Which resource answers which path. */
final class Routes {
  private final JavalinConfig config;

  private Routes(JavalinConfig config) {
    this.config = config;
  }

  /** Adds all of them to a server. */
  static void configure(
      JavalinConfig config,
      Policy policy,
      WorkingCalendar calendar,
      ApiServer.Ports ports,
      PositionWait waiting) {
    PolicyLookup lookup = new PolicyLookup(policy);
    Reads reads = new Reads(ports.board(), ports.now(), waiting);
    Routes routes = new Routes(config);
    routes.figures(lookup, new CalendarWarning(calendar), ports.board(), reads);
    routes.health(new StatusResource(lookup, ports.now(), ports.status()), reads);
    EventsResource events = new EventsResource(ports.splitter(), ports.gate());
    config.routes.post("/api/v1/events", events::post);
  }

  private void figures(
      PolicyLookup lookup, CalendarWarning warning, BoardReader board, Reads reads) {
    IndicatorsResource indicators = new IndicatorsResource(lookup, board, warning);
    SeriesResource series = new SeriesResource(lookup, board, warning);
    ClocksResource clocks = new ClocksResource(lookup, board, warning);
    DurationsResource durations = new DurationsResource(lookup, board, warning);
    read("/api/v1/indicators", reads.plain(indicators::list));
    read("/api/v1/indicators/{id}", reads.figures(indicators::one));
    read("/api/v1/indicators/{id}/series", reads.figures(series::series));
    read("/api/v1/clocks", reads.figures(clocks::list));
    read("/api/v1/clocks/{clock}", reads.figures(clocks::one));
    read("/api/v1/clocks/{clock}/durations", reads.figures(durations::durations));
  }

  private void health(StatusResource status, Reads reads) {
    read("/api/v1/status", reads.plain(status::status));
    read("/health/live", status::live);
    read("/health/ready", status::ready);
  }

  /** HEAD is answered as GET is, so that its status is the same; the server drops the body. */
  private void read(String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }
}
