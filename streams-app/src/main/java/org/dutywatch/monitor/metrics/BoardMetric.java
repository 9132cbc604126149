package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.registry.MetricType;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricMetadata;

/** The metrics of our own, apart from the histogram of freshness. */
public enum BoardMetric {
  BREACHES(
      Kind.COUNTER,
      "dutywatch_breaches",
      "How often a notice said that this clock was breached. It begins again with another"
          + " generation."),
  BUILD(
      Kind.INFO,
      "dutywatch_build",
      "What runs here: the version of the program, the policy in force and the generation of its"
          + " figures. Always 1."),
  CLOCK_OLDEST_DUE(
      Kind.GAUGE,
      "dutywatch_clock_oldest_due_timestamp_seconds",
      "When the due date began of the case that has been overdue longest, in seconds since 1970."
          + " Absent where nothing is overdue."),
  CLOCK_OLDEST_START(
      Kind.GAUGE,
      "dutywatch_clock_oldest_start_timestamp_seconds",
      "When the clock started that has run longest, in seconds since 1970, of the cases that this"
          + " instance holds. Absent where none runs."),
  CLOCK_OPEN(
      Kind.GAUGE,
      "dutywatch_clock_open",
      "How many cases have this clock running today, by how near their due date is: onTrack,"
          + " dueSoon, dueToday, overdue."),
  CLOCK_STOPPED(
      Kind.GAUGE,
      "dutywatch_clock_stopped",
      "How many cases stopped this clock in the last 28 days, by how many days they took, of those"
          + " that the clock counts."),
  DAILY_COUNT(
      Kind.GAUGE,
      "dutywatch_daily_number",
      "How many there were on a day: today so far, or the last whole day."),
  DAILY_COUNT_LIMIT(
      Kind.GAUGE,
      "dutywatch_daily_number_limit",
      "Between which numbers the last whole day should lie, going by days of its kind before it."
          + " Absent where there were too few."),
  DAILY_DUE(
      Kind.GAUGE,
      "dutywatch_daily_due",
      "How many cases were due on the last whole day by this clock."),
  DAILY_IN_TIME(
      Kind.GAUGE,
      "dutywatch_daily_in_time",
      "How many of the cases that were due on the last whole day stopped this clock in time."),
  EVENTS(
      Kind.COUNTER,
      "dutywatch_events",
      "How many events came in from Kafka, and what became of them: new, repeat, correction,"
          + " superseded, rejected."),
  FEED_LAST_ARRIVAL(
      Kind.GAUGE,
      "dutywatch_feed_last_arrival_timestamp_seconds",
      "When the last event of this feed arrived at the broker, in seconds since 1970."),
  FEED_LAST_EVENT(
      Kind.GAUGE,
      "dutywatch_feed_last_event_timestamp_seconds",
      "The latest moment that an event of this feed tells of, in seconds since 1970."),
  FEED_SILENT(
      Kind.GAUGE,
      "dutywatch_feed_workdays_silent",
      "How many working days have passed from beginning to end since the latest moment that an"
          + " event of this feed tells of."),
  INDICATOR_COMPARATOR(
      Kind.GAUGE,
      "dutywatch_indicator_comparator_ratio",
      "What others reached, as a fraction of 1. Absent where the policy names nobody."),
  INDICATOR_DENOMINATOR(
      Kind.GAUGE,
      "dutywatch_indicator_denominator",
      "Of how many cases the indicator is a share, over the window that ends today."),
  INDICATOR_NUMERATOR(
      Kind.GAUGE,
      "dutywatch_indicator_numerator",
      "How many of these cases meet the indicator, over the window that ends today; of a count, how"
          + " many there are."),
  INDICATOR_RATIO(
      Kind.GAUGE,
      "dutywatch_indicator_ratio",
      "The indicator as a fraction of 1, over the window that ends today. Absent where there is no"
          + " case to be a share of."),
  INDICATOR_TARGET(
      Kind.GAUGE,
      "dutywatch_indicator_target_ratio",
      "What the policy asks for, as a fraction of 1. Absent where it asks for nothing."),
  LOCALITIES_FOLDED(
      Kind.GAUGE,
      "dutywatch_localities_folded",
      "How many localities of the authority have no series of their own and are counted together"
          + " as other."),
  NOW(
      Kind.GAUGE,
      "dutywatch_now_seconds",
      "What time it is for the figures, in seconds since 1970. Absent on the event clock before its"
          + " first tick."),
  QUALITY_FINDINGS(
      Kind.GAUGE,
      "dutywatch_quality_findings",
      "How many facts that came in are doubtful today, by what is doubtful about them."),
  READY(
      Kind.GAUGE,
      "dutywatch_ready",
      "Whether the monitor was ready for requests when it last looked, a few seconds ago: 1 or 0."),
  RECORDS_NOT_YET_ON_BOARD(
      Kind.GAUGE,
      "dutywatch_records_not_yet_on_board",
      "How many records of the inputs the figures did not hold when the monitor last looked, a few"
          + " seconds ago. Absent where the broker did not say."),
  SERIES(
      Kind.GAUGE,
      "dutywatch_series",
      "How many series of the monitor's own this page holds, this one among them."),
  STREAM_RUNNING(
      Kind.GAUGE,
      "dutywatch_stream_running",
      "Whether the stream is at work, and not starting, restoring or stopped: 1 or 0.");

  private final Kind kind;
  private final String baseName;
  private final String help;

  /** What type of metric it is for Prometheus. */
  enum Kind {
    GAUGE(MetricType.GAUGE, ""),
    COUNTER(MetricType.COUNTER, "_total"),
    INFO(MetricType.INFO, "_info");

    private final MetricType type;
    private final String ending;

    Kind(MetricType type, String ending) {
      this.type = type;
      this.ending = ending;
    }
  }

  BoardMetric(Kind kind, String baseName, String help) {
    this.kind = kind;
    this.baseName = baseName;
    this.help = help;
  }

  Kind kind() {
    return kind;
  }

  /** Its name as it is scraped, and as queries have it. */
  public String exportedName() {
    return baseName + kind.ending;
  }

  /** Its name, without the ending that its kind brings, and what it means. */
  MetricMetadata metadata() {
    return new MetricMetadata(baseName, help);
  }

  /** What it announces itself as. */
  MetricFamilyDescriptor descriptor() {
    return MetricFamilyDescriptor.of(kind.type, metadata());
  }
}
