package org.dutywatch.boards;

import java.util.List;
import org.dutywatch.boards.Line.Stroke;
import org.dutywatch.boards.Panel.Frame;
import org.dutywatch.boards.Panel.Graph;
import org.dutywatch.boards.Panel.Label;
import org.dutywatch.boards.Panel.Stat;
import org.dutywatch.boards.Panel.Table;
import org.dutywatch.monitor.metrics.BoardMetric;

/** How the monitor itself is doing, for who runs it. */
final class EngineRoom {
  private static final String MONITORS = "{job=\"dutywatch\"}";

  private EngineRoom() {}

  static Board board() {
    return new Board(
        "engine-room",
        "Engine room",
        "For who runs the monitor: the stream, its state, the Java machine, requests and the disk.",
        "now-3h",
        List.of(Choice.COUNCIL),
        List.of(
            Trust.row(),
            Row.of("What runs", builds(), faults(), disk()),
            Row.of("The stream", processed(), threads(), commits(), restoring()),
            Row.of("The state in RocksDB", files(), unsettled(), errors()),
            Row.of("The Java machine", processor(), heap(), pauses()),
            Row.of("Requests", requests(), slowest(), series())));
  }

  private static Panel builds() {
    return new Table(
        new Frame(
            "Monitors",
            "Of each monitor: its version, the policy in force, the generation of its figures, and"
                + " since when it has run.",
            12,
            6,
            "–"),
        List.of(
            new Label("instance", "Monitor"),
            new Label("version", "Version"),
            new Label("policy", "Policy"),
            new Label("generation", "Generation")),
        List.of(
            Column.of(
                "Up for",
                "max by (instance, version, policy, generation) (process_uptime_seconds"
                    + " * on (instance) group_left (version, policy, generation) "
                    + BoardMetric.BUILD.exportedName()
                    + ")",
                Unit.SPAN)),
        "Up for");
  }

  private static Panel faults() {
    return new Stat(
        new Frame(
            "Errors logged in the last hour",
            "How often a monitor logged a fault of its own. The log says what and where; it names"
                + " nobody.",
            6,
            6,
            "not known"),
        Unit.NUMBER,
        List.of(
            new Query(
                "round(sum(increase(logback_events_total{job=\"dutywatch\","
                    + " level=\"error\"}[1h])))",
                "")),
        List.of(),
        List.of());
  }

  private static Panel disk() {
    return new Stat(
        new Frame(
            "Disk free",
            "Of the disk that holds the data folder, the share that is free, of the monitor that has"
                + " least. Below a tenth somebody is alerted.",
            6,
            6,
            "not known"),
        Unit.SHARE,
        List.of(new Query("min(disk_free_bytes / disk_total_bytes)", "")),
        List.of(),
        List.of());
  }

  private static Panel processed() {
    return graph(
        6,
        "Records worked out a second",
        "How many records each monitor's stream threads work out together.",
        Unit.RATE,
        new Query("sum by (instance) (kafka_stream_thread_process_rate >= 0)", "{{instance}}"));
  }

  private static Panel commits() {
    return graph(
        6,
        "Time of a commit",
        "How long a commit took on average, of the slowest thread of each monitor. A gap: there was"
            + " none.",
        Unit.MILLISECONDS,
        new Query(
            "max by (instance) (kafka_stream_thread_commit_latency_avg >= 0)", "{{instance}}"));
  }

  private static Panel restoring() {
    return graph(
        6,
        "Records still to be restored",
        "How much of the state is still to be read back, of each monitor. After a start it should"
            + " go down to 0. Those of standby copies are not among them.",
        Unit.NUMBER,
        new Query(
            "sum by (instance) (kafka_stream_task_restore_remaining_records_total)",
            "{{instance}}"));
  }

  private static Panel threads() {
    return with(
        graph(
            6,
            "Stream threads",
            "How many stream threads are at work, and how many failed since the start of the"
                + " monitor.",
            Unit.NUMBER,
            new Query(
                "sum by (instance) (kafka_stream_alive_stream_threads)", "at work, {{instance}}"),
            new Query(
                "sum by (instance) (kafka_stream_failed_stream_threads_total)",
                "failed, {{instance}}")),
        new Line("/^at work/", Colour.SKY, Stroke.SOLID),
        new Line("/^failed/", Colour.VERMILION, Stroke.DOTTED));
  }

  private static Panel files() {
    return graph(
        8,
        "Files",
        "How large the files of all stores are. They grow with what is kept, and shrink when RocksDB"
            + " has brought them together.",
        Unit.BYTES,
        new Query("sum by (instance) (kafka_stream_state_total_sst_files_size)", "{{instance}}"));
  }

  private static Panel unsettled() {
    return with(
        graph(
            8,
            "Not settled yet",
            "What has been written and is still in memory, and what RocksDB has yet to bring together"
                + " in its files. If the second goes on growing, the disk is too slow.",
            Unit.BYTES,
            new Query(
                "sum by (instance) (kafka_stream_state_size_all_mem_tables)",
                "in memory, {{instance}}"),
            new Query(
                "sum by (instance) (kafka_stream_state_estimate_pending_compaction_bytes)",
                "to bring together, {{instance}}")),
        new Line("/^in memory/", Colour.SKY, Stroke.SOLID),
        new Line("/^to bring together/", Colour.ORANGE, Stroke.DASHED));
  }

  private static Panel errors() {
    return graph(
        8,
        "Errors in the background",
        "Faults that RocksDB met while it wrote files on its own, since the monitor's start. There"
            + " should be none: look at the disk.",
        Unit.NUMBER,
        new Query("sum by (instance) (kafka_stream_state_background_errors)", "{{instance}}"));
  }

  private static Panel processor() {
    return graph(
        8,
        "Processor",
        "How much of the machine's processors the monitor uses: 100% is all of them.",
        Unit.SHARE,
        new Query("max by (instance) (process_cpu_usage" + MONITORS + ")", "{{instance}}"));
  }

  private static Panel heap() {
    return with(
        graph(
            8,
            "Memory",
            "The Java machine's own memory that is in use: heap, and other than heap. RocksDB's"
                + " lies outside of both.",
            Unit.BYTES,
            new Query(
                "sum by (instance, area) (jvm_memory_used_bytes" + MONITORS + ")",
                "{{area}}, {{instance}}")),
        new Line("/^heap/", Colour.SKY, Stroke.SOLID),
        new Line("/^nonheap/", Colour.ORANGE, Stroke.DASHED));
  }

  private static Panel pauses() {
    return graph(
        8,
        "Time spent on garbage collection",
        "Of each second, how much the Java machine stands still to collect garbage. A gap: there has"
            + " been no pause yet.",
        Unit.SHARE,
        new Query(
            "sum by (instance) (rate(jvm_gc_pause_seconds_sum" + MONITORS + "[$__rate_interval]))",
            "{{instance}}"));
  }

  private static Panel requests() {
    return with(
        graph(
            8,
            "Requests a second",
            "How many requests were answered, by status. The live stream is left out.",
            Unit.RATE,
            new Query(
                "sum by (status) (rate(http_server_requests_seconds_count[$__rate_interval]))",
                "{{status}}")),
        new Line("/^2/", Colour.SKY, Stroke.SOLID),
        new Line("/^3/", Colour.BLUE, Stroke.DASHED),
        new Line("/^4/", Colour.ORANGE, Stroke.DASHED),
        new Line("/^5/", Colour.VERMILION, Stroke.DOTTED));
  }

  private static Panel slowest() {
    return with(
        graph(
            8,
            "Time of an answer",
            "What 95 of 100 requests were at least as quick as, by route. Waiting for a position is"
                + " in it. A gap: nobody asked.",
            Unit.SECONDS,
            new Query(
                "histogram_quantile(0.95, sum by (route, le)"
                    + " (rate(http_server_requests_seconds_bucket[$__rate_interval]))) >= 0",
                "{{route}}")),
        new Line("/^.api.v1.clocks/", Colour.BLUE, Stroke.SOLID),
        new Line("/^.api.v1.indicators/", Colour.GREEN, Stroke.SOLID),
        new Line("/^.api.v1.events/", Colour.VERMILION, Stroke.SOLID),
        new Line("/^.api.v1.status/", Colour.PURPLE, Stroke.DASHED),
        new Line("/^.metrics/", Colour.ORANGE, Stroke.DOTTED));
  }

  private static Panel series() {
    return graph(
        8,
        "Series",
        "How many series of its own each monitor exports. It grows with councils and localities, and"
            + " is bounded by settings.",
        Unit.NUMBER,
        new Query("max by (instance) (" + BoardMetric.SERIES.exportedName() + ")", "{{instance}}"));
  }

  private static Graph graph(
      int width, String title, String description, Unit unit, Query... queries) {
    return new Graph(
        new Frame(title, description, width, 8, "no answer"), unit, List.of(queries), List.of());
  }

  /** The same with lines that can be told apart where it is known beforehand which there are. */
  private static Panel with(Graph graph, Line... lines) {
    return new Graph(graph.frame(), graph.unit(), graph.queries(), List.of(lines));
  }
}
