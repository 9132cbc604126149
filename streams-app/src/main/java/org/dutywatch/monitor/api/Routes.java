package org.dutywatch.monitor.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;

/** Which resource answers which path. */
final class Routes {
  private final JavalinConfig config;
  private final PolicyLookup policy;
  private final ApiServer.Ports ports;
  private final Reads reads;

  Routes(JavalinConfig config, Policy policy, ApiServer.Ports ports, Reads reads) {
    this.config = config;
    this.policy = new PolicyLookup(policy);
    this.ports = ports;
    this.reads = reads;
  }

  /** Adds all of them to the server. */
  void add(WorkingCalendar calendar, Limits limits, LiveWatch live) {
    figures(new CalendarWarning(calendar), ports.board());
    health(new StatusResource(policy, ports.now(), ports.status()));
    EventsResource events =
        new EventsResource(ports.splitter(), ports.gate(), new RequestBody(limits));
    config.routes.post("/api/v1/events", events::post);
    LiveResource stream = new LiveResource(live);
    config.routes.get("/api/v1/live", stream::stream);
    config.routes.head("/api/v1/live", stream::head);
    PageResource board = PageResource.board();
    read("/", board::page);
    read("/page/{file}", board::file);
    read("/metrics", new MetricsResource(ports.metrics())::scrape);
    DocsResource docs = new DocsResource();
    read("/openapi.json", docs::contract);
    read("/docs", docs::page);
    read("/docs/{file}", docs::file);
  }

  private void figures(CalendarWarning warning, BoardReader board) {
    IndicatorsResource indicators = new IndicatorsResource(policy, board, warning);
    SeriesResource series = new SeriesResource(policy, board, warning);
    ClocksResource clocks = new ClocksResource(policy, board, warning);
    DurationsResource durations = new DurationsResource(policy, board, warning);
    read("/api/v1/indicators", reads.fixed(indicators::list));
    read("/api/v1/indicators/{id}", reads.figures(indicators::one));
    read("/api/v1/indicators/{id}/series", reads.figures(series::series));
    read("/api/v1/clocks", reads.figures(clocks::list));
    read("/api/v1/clocks/{clock}", reads.figures(clocks::one));
    read("/api/v1/clocks/{clock}/durations", reads.figures(durations::durations));
  }

  private void health(StatusResource status) {
    read("/api/v1/status", reads.changing(status::status));
    read("/health/live", status::live);
    read("/health/ready", status::ready);
  }

  /** HEAD is answered as GET is, so that its status is the same; the server drops the body. */
  private void read(String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }
}
