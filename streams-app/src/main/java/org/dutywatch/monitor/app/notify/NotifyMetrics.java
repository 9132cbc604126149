package org.dutywatch.monitor.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.notify.topic.ChannelWatch;

/** How the channels are doing, for Prometheus. */
final class NotifyMetrics implements ChannelWatch {
  private static final String CHANNEL = "channel";
  private static final String DELIVERED = "dutywatch.notify.delivered";
  private static final String DEAD_ENDS = "dutywatch.notify.dead.ends";
  private static final String FAILURES = "dutywatch.notify.failures";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, AtomicLong> waiting = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> failingSince = new ConcurrentHashMap<>();

  /** Everything of a channel stands there from the beginning, so that its rise can be seen. */
  void begin(String channel) {
    counter(DELIVERED, "Notices that were delivered.", channel);
    counter(DEAD_ENDS, "Notices that were put aside, because they were refused.", channel);
    counter(FAILURES, "Tries that failed and are made again.", channel);
    gauge("dutywatch.notify.waiting", "Notices that wait to be delivered.", channel, waiting);
    gauge(
        "dutywatch.notify.failing.since.timestamp.seconds",
        "Since when nothing could be delivered; 0 where the last try went well.",
        channel,
        failingSince);
  }

  private Counter counter(String name, String help, String channel) {
    return Counter.builder(name).description(help).tag(CHANNEL, channel).register(registry);
  }

  private void gauge(String name, String help, String channel, Map<String, AtomicLong> values) {
    AtomicLong value = values.computeIfAbsent(channel, c -> new AtomicLong());
    Gauge.builder(name, value, AtomicLong::doubleValue)
        .description(help)
        .tag(CHANNEL, channel)
        .register(registry);
  }

  @Override
  public void delivered(String channel, int notices) {
    registry.counter(DELIVERED, CHANNEL, channel).increment(notices);
  }

  @Override
  public void deadEnd(String channel, int notices) {
    registry.counter(DEAD_ENDS, CHANNEL, channel).increment(notices);
  }

  @Override
  public void failed(String channel) {
    registry.counter(FAILURES, CHANNEL, channel).increment();
  }

  @Override
  public void waiting(String channel, int notices, Optional<Instant> failing) {
    waiting.get(channel).set(notices);
    failingSince.get(channel).set(failing.map(Instant::getEpochSecond).orElse(0L));
  }

  /** Serves them on this machine alone, at {@code /metrics}. */
  HttpServer serve(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext(
          "/metrics",
          exchange -> {
            byte[] page = registry.scrape().getBytes(UTF_8);
            exchange
                .getResponseHeaders()
                .set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new ConfigException(
          "notify.metrics-port: cannot listen at " + port + " (" + e.getMessage() + ")");
    }
  }
}
