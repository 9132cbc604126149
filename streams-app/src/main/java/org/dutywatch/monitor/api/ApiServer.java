package org.dutywatch.monitor.api;

import io.javalin.Javalin;
import org.dutywatch.events.json.EventSplitter;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;

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
  private Javalin server;

  /**
   * What lies behind the API.
   *
   * @param board answers questions about figures
   * @param gate takes events in
   * @param splitter cuts bodies into events
   * @param status says how the monitor is doing
   * @param now says what time it is
   */
  public record Ports(
      BoardReader board,
      EventGate gate,
      EventSplitter splitter,
      StatusReader status,
      NowSource now) {}

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
              new ServerSetup(limits).configure(config, host, port);
              Routes.configure(config, policy, calendar, ports, waiting);
              Problems.configure(config);
            });
    server.start();
    return this;
  }

  /** The port that it listens at. */
  public int port() {
    return server.port();
  }

  /** Stops listening and ends all waits. */
  @Override
  public void close() {
    waiting.close();
    if (server != null) {
      server.stop();
    }
  }
}
