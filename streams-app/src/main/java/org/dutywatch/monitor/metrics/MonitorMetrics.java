package org.dutywatch.monitor.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is measured about one monitor, in one registry. Its own health as a process is
 * there from the beginning; the rest is added as the parts come to be. Safe to share.
 */
public final class MonitorMetrics implements AutoCloseable {
  private final PrometheusRegistry prometheus = new PrometheusRegistry();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, prometheus, Clock.SYSTEM);
  private final ExpositionFormats formats = ExpositionFormats.init();
  private final Freshness freshness = new Freshness();
  private final RequestTimes requests = new RequestTimes(meters);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final LogbackMetrics log = new LogbackMetrics();

  /** Metrics of this process. */
  public MonitorMetrics() {
    meters.config().meterFilter(AllowedMeters.filter());
    List<MeterBinder> process =
        List.of(
            garbage,
            log,
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics());
    process.forEach(binder -> binder.bindTo(meters));
  }

  /** Adds the figures of a board, its feeds and its health. To be called once. */
  public void collect(BoardSource source, Extent extent, Build build) {
    prometheus.register(new BoardCollector(source, extent, build, freshness));
  }

  /** Adds how much room there is on the disk that holds a folder. To be called once. */
  public void watchDisk(Path folder) {
    new DiskSpaceMetrics(folder.toFile()).bindTo(meters);
  }

  /** Where meters of libraries are bound; of those, only the allowed ones are exported. */
  public MeterRegistry meters() {
    return meters;
  }

  /** Notes how long a record took from its arrival at the broker to the board. */
  public void onTheBoard(Duration sinceItsArrival) {
    freshness.observe(sinceItsArrival);
  }

  /**
   * Notes how long a request took.
   *
   * @param method one of few methods
   * @param route the pattern of its path, one of few
   * @param status the status of its answer
   * @param took how long it took
   */
  public void answered(String method, String route, int status, Duration took) {
    requests.answered(method, route, status, took);
  }

  /**
   * Writes the metrics of this moment.
   *
   * @param accept the formats that the reader takes, as an {@code Accept} header; the text format
   *     of Prometheus where it names none that there is
   * @return the content type of what was written
   */
  public String write(Optional<String> accept, OutputStream to) throws IOException {
    ExpositionFormatWriter writer = formats.findWriter(accept.orElse(null));
    writer.write(to, prometheus.scrape());
    return writer.getContentType();
  }

  @Override
  public void close() {
    log.close();
    garbage.close();
    meters.close();
  }
}
