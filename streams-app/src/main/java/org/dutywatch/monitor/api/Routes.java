package org.dutywatch.monitor.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.peers.HttpPeers;

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
    figures(calendar);
    RequestBody body = new RequestBody(limits);
    cases(calendar, body);
    health(new StatusResource(policy, ports.now(), ports.status()));
    EventsResource events = new EventsResource(ports.splitter(), ports.gate(), body);
    config.routes.post("/api/v1/events", events::post);
    NoticesResource notices =
        new NoticesResource(ports.notices(), policy, body, ports.references(), new AuditLog());
    read("/api/v1/notices", reads.changing(notices::list));
    config.routes.post("/api/v1/notices/{id}/acknowledge", notices::acknowledge);
    deadLetters(new DeadLettersResource(ports.letters(), body));
    LiveResource stream = new LiveResource(live);
    config.routes.get("/api/v1/live", stream::stream);
    config.routes.head("/api/v1/live", stream::head);
    PageResource board = PageResource.board();
    read("/", board::page);
    read("/cases", PageResource.cases()::page);
    read("/child", PageResource.child()::page);
    read("/page/{file}", board::file);
    read("/metrics", new MetricsResource(ports.metrics())::scrape);
    DocsResource docs = new DocsResource();
    read("/openapi.json", docs::contract);
    read("/docs", docs::page);
    read("/docs/{file}", docs::file);
  }

  private void figures(WorkingCalendar calendar) {
    read("/api/v1/indicators", reads.fixed(new DefinitionsResource(policy)::list));
    read("/api/v1/names", reads.fixed(new NamesResource(ports.text().names())::list));
    read("/api/v1/calendar", reads.fixed(new CalendarResource(calendar)::days));
    for (FigureReads.Read read : new FigureReads(policy, calendar, ports.board()).all()) {
      Handler figures = reads.figures(ctx -> asked(read.resource(), ctx));
      read(read.path(), read.path().equals(QualityResource.PATH) ? quality(figures) : figures);
    }
  }

  /** How much is doubtful is a figure; the facts themselves are cases. */
  private Handler quality(Handler counts) {
    QualityResource resource = new QualityResource(ports.board());
    AuditLog audit = new AuditLog();
    Handler records =
        reads.cases(ctx -> resource.records(ctx, ports.cases(), ports.references(), audit));
    return ctx -> {
      boolean asksForRecords =
          QueryString.parameters(ctx.queryString()).containsKey(QualityResource.FINDING);
      (asksForRecords ? records : counts).handle(ctx);
    };
  }

  private void cases(WorkingCalendar calendar, RequestBody body) {
    AuditLog audit = new AuditLog();
    CasesResource cases =
        new CasesResource(policy, calendar, ports.cases(), ports.references(), audit);
    ChildrenResource children =
        new ChildrenResource(policy, calendar, ports.cases(), ports.references(), audit, body);
    read("/api/v1/clocks/{clock}/cases", reads.cases(cases::list));
    OldestResource oldest = new OldestResource(policy, ports.cases());
    read("/api/v1/clocks/{clock}/oldest", reads.anywhere(oldest::oldest));
    read("/api/v1/children/{reference}", reads.cases(children::one));
    config.routes.post("/api/v1/children/find", reads.onceComplete(children::find));
    config.routes.post(HttpPeers.PATH, new PeersResource(ports.peers(), body, audit)::answer);
  }

  private static FigureQuestion asked(FigureReads.Resource resource, Context ctx) {
    return resource.ask(String.join("", ctx.pathParamMap().values()), ctx.queryString());
  }

  private void deadLetters(DeadLettersResource letters) {
    read("/api/v1/dead-letters", reads.changing(letters::list));
    read("/api/v1/dead-letters/{id}", letters::letter);
    config.routes.post("/api/v1/dead-letters/{id}/resend", letters::resend);
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
