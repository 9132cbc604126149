package org.dutywatch.monitor.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import java.util.Map;
import org.dutywatch.events.json.EventSplitter;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The HTTP API. Owns the HTTP server and the threads that wait for positions; everything else comes
 * in through {@link Ports}. Starts once.
 */
public final class ApiServer implements AutoCloseable {
  /** Every response has these. */
  static final Map<String, String> SAFE_HEADERS =
      Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");

  private static final int WAITING_AT_ONCE = 256;
  private static final int HEADER_BYTES = 16 << 10; // a position token of many partitions fits

  /** Longer than the longest wait for a position, so that a waiting connection is kept. */
  private static final long IDLE_MILLIS = 75_000;

  private final Policy policy;
  private final WorkingCalendar calendar;
  private final Ports ports;
  private final PositionWait waiting;
  private final LiveWatch live;
  private Javalin server;

  /**
   * What lies behind the API.
   *
   * @param board answers questions about figures
   * @param gate takes events in
   * @param splitter cuts bodies into events
   * @param status says how the monitor is doing
   * @param now says what time it is
   * @param metrics writes the metrics
   * @param requests is told of every answer
   */
  public record Ports(
      BoardReader board,
      EventGate gate,
      EventSplitter splitter,
      StatusReader status,
      NowSource now,
      MetricsPage metrics,
      RequestObserver requests) {}

  /** An API over these ports, not started yet. */
  public ApiServer(Policy policy, WorkingCalendar calendar, Ports ports) {
    this(policy, calendar, ports, WAITING_AT_ONCE);
  }

  /** As the other, with another limit to how many requests wait for a position at once. */
  ApiServer(Policy policy, WorkingCalendar calendar, Ports ports, int waitingAtOnce) {
    this.policy = policy;
    this.calendar = calendar;
    this.ports = ports;
    this.waiting = new PositionWait(ports.board(), waitingAtOnce);
    this.live = LiveWatch.of(new LiveFigures(new PolicyLookup(policy), calendar, ports), ports);
  }

  /**
   * Listens.
   *
   * @param host the address to listen at
   * @param port 0 takes a free one
   * @throws io.javalin.util.JavalinBindException where the port is taken or not allowed
   */
  public ApiServer start(String host, int port) {
    server =
        Javalin.create(
            config -> {
              configure(config);
              routes(config);
              Problems.configure(config);
              RequestTiming.configure(config, ports.requests());
              config.jetty.addConnector((jetty, http) -> connector(jetty, http, host, port));
            });
    server.start();
    live.start();
    return this;
  }

  /** The port that it listens at. */
  public int port() {
    return server.port();
  }

  /** Stops listening and ends all waits. */
  @Override
  public void close() {
    live.close();
    waiting.close();
    if (server != null) {
      server.stop();
    }
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = Answers.PROBLEM;
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JettyProblems()));
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new JettyProblems()));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
          http.setRequestHeaderSize(HEADER_BYTES);
        });
    config.routes.before(ctx -> SAFE_HEADERS.forEach(ctx::header));
  }

  private static ServerConnector connector(
      Server jetty, HttpConfiguration http, String host, int port) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private void routes(JavalinConfig config) {
    PolicyLookup lookup = new PolicyLookup(policy);
    CalendarWarning warning = new CalendarWarning(calendar);
    BoardReader board = ports.board();
    IndicatorsResource indicators = new IndicatorsResource(lookup, board, warning);
    SeriesResource series = new SeriesResource(lookup, board, warning);
    ClocksResource clocks = new ClocksResource(lookup, board, warning);
    DurationsResource durations = new DurationsResource(lookup, board, warning);
    StatusResource status = new StatusResource(lookup, ports.now(), ports.status());
    EventsResource events = new EventsResource(ports.splitter(), ports.gate());
    Reads reads = new Reads(board, ports.now(), waiting);

    config.routes.post("/api/v1/events", events::post);
    read(config, "/api/v1/indicators", reads.plain(indicators::list));
    read(config, "/api/v1/indicators/{id}", reads.figures(indicators::one));
    read(config, "/api/v1/indicators/{id}/series", reads.figures(series::series));
    read(config, "/api/v1/clocks", reads.figures(clocks::list));
    read(config, "/api/v1/clocks/{clock}", reads.figures(clocks::one));
    read(config, "/api/v1/clocks/{clock}/durations", reads.figures(durations::durations));
    read(config, "/api/v1/status", reads.plain(status::status));
    LiveResource stream = new LiveResource(live);
    config.routes.get("/api/v1/live", stream::stream);
    config.routes.head("/api/v1/live", stream::head);
    PageResource.ALL.forEach(file -> read(config, file.path(), file::get));
    read(config, "/metrics", new MetricsResource(ports.metrics())::scrape);
    read(config, "/health/live", status::live);
    read(config, "/health/ready", status::ready);
  }

  /** HEAD is answered as GET is, so that its status is the same; the server drops the body. */
  private static void read(JavalinConfig config, String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }
}
