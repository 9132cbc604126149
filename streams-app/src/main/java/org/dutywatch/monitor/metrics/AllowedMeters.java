package org.dutywatch.monitor.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;

/**
 * The meters that are exported beside our own. Libraries offer hundreds; a meter that is not listed
 * here is not there, however many a new version of a library brings. Kafka's meters by topic and
 * partition are left out on purpose: Kafka has each twice where a topic's name has a dot in it, and
 * they grow with the partitions.
 */
final class AllowedMeters {
  private static final Set<String> NAMES =
      Set.of(
          "disk.free",
          "disk.total",
          RequestTimes.NAME,
          "jvm.gc.pause",
          "jvm.memory.max",
          "jvm.memory.used",
          "jvm.threads.live",
          "kafka.consumer.coordinator.assigned.partitions",
          "kafka.consumer.coordinator.failed.rebalance.total",
          "kafka.consumer.coordinator.rebalance.total",
          "kafka.consumer.last.poll.seconds.ago",
          "kafka.producer.record.error.total",
          "kafka.producer.request.latency.avg",
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.state.updater.active.restoring.tasks",
          "kafka.stream.state.updater.restore.records.rate",
          "kafka.stream.state.updater.standby.updating.tasks",
          "kafka.stream.state.background.errors",
          "kafka.stream.state.estimate.pending.compaction.bytes",
          "kafka.stream.state.size.all.mem.tables",
          "kafka.stream.state.total.sst.files.size",
          "kafka.stream.task.dropped.records.total",
          "kafka.stream.task.restore.remaining.records.total",
          "kafka.stream.thread.commit.latency.avg",
          "kafka.stream.thread.commit.latency.max",
          "kafka.stream.thread.commit.rate",
          "kafka.stream.thread.process.rate",
          "logback.events",
          "process.cpu.usage",
          "process.files.max",
          "process.files.open",
          "process.start.time",
          "process.uptime");

  private AllowedMeters() {}

  /** Denies all others. */
  static MeterFilter filter() {
    return MeterFilter.denyUnless(id -> NAMES.contains(id.getName()) && !isQuiet(id));
  }

  /** What is logged below an error is for whoever reads the log, and not for an alert. */
  private static boolean isQuiet(Meter.Id id) {
    return id.getName().equals("logback.events") && !"error".equals(id.getTag("level"));
  }
}
