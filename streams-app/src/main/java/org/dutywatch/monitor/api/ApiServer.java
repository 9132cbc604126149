package org.dutywatch.monitor.api;

import io.javalin.Javalin;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dutywatch.events.json.EventSplitter;
import org.dutywatch.monitor.deadletters.LetterDesk;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.notices.NoticeDesk;
import org.dutywatch.monitor.peers.PeerDesk;
import org.dutywatch.monitor.pseudonym.References;

/**
 * The HTTP API. Owns the HTTP server and the threads that wait for positions; everything else comes
 * in through {@link Ports}. Starts once.
 */
public final class ApiServer implements AutoCloseable {
  private final Policy policy;
  private final WorkingCalendar calendar;
  private final Ports ports;
  private final Limits limits;
  private final PositionWait waiting;
  private final LiveWatch live;
  private Javalin server;

  /**
   * What lies behind the API.
   *
   * @param board answers questions about figures
   * @param gate takes events in
   * @param splitter cuts bodies into events
   * @param letters finds refused records, and sends them again
   * @param notices shows what stands, and takes acknowledgements
   * @param status says how the monitor is doing
   * @param now says what time it is
   * @param metrics writes the metrics
   * @param requests is told of every answer
   * @param cases answers questions about single cases
   * @param peers answers the other instances of the monitor
   * @param references name children
   * @param text what the council says on its board
   */
  public record Ports(
      BoardReader board,
      EventGate gate,
      EventSplitter splitter,
      LetterDesk letters,
      NoticeDesk notices,
      StatusReader status,
      NowSource now,
      MetricsPage metrics,
      RequestObserver requests,
      CaseReader cases,
      PeerDesk peers,
      References references,
      BoardText text) {}

  /** An API over these ports, not started yet. */
  public ApiServer(Policy policy, WorkingCalendar calendar, Ports ports) {
    this(policy, calendar, ports, Limits.USUAL);
  }

  /** As the other, with limits of its own. */
  ApiServer(Policy policy, WorkingCalendar calendar, Ports ports, Limits limits) {
    this.policy = policy;
    this.calendar = calendar;
    this.ports = ports;
    this.limits = limits;
    this.waiting = new PositionWait(ports.board(), limits.waitingAtOnce());
    this.live =
        new LiveWatch(
            new LiveFigures(new PolicyLookup(policy), calendar, ports),
            ports,
            limits.watchingAtOnce());
  }

  /**
   * Listens.
   *
   * @param host the address to listen at
   * @param port 0 takes a free one
   * @throws io.javalin.util.JavalinBindException where the port is taken or not allowed
   */
  public ApiServer start(String host, int port) {
    return start(host, port, List.of());
  }

  /**
   * Listens, and lets itself be called by further names than its address and those that a machine
   * has for itself.
   *
   * @param hosts the names, without ports
   * @throws io.javalin.util.JavalinBindException where the port is taken or not allowed
   */
  public ApiServer start(String host, int port, Collection<String> hosts) {
    ServedHosts served = new ServedHosts(host, hosts);
    EntityTags tags = new EntityTags(UUID.randomUUID().toString());
    Reads reads = new Reads(ports.board(), ports.now(), waiting, tags);
    server =
        Javalin.create(
            config -> {
              new ServerSetup(limits, served).configure(config, host, port);
              new Routes(config, policy, ports, reads).add(calendar, limits, live);
              Problems.configure(config);
              RequestTiming.configure(config, ports.requests());
            });
    server.start();
    live.start();
    return this;
  }

  /** The port that it listens at. */
  public int port() {
    return server.port();
  }

  /** Every method and path that it answers, such as {@code GET /api/v1/clocks/{clock}}. */
  Set<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(route -> route.endpoint.method.isHttpMethod())
        .map(route -> route.endpoint.method + " " + route.endpoint.path)
        .collect(Collectors.toUnmodifiableSet());
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
}
