package org.dutywatch.peers.flink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.dutywatch.peers.Contender;
import org.dutywatch.peers.Site;
import org.dutywatch.peers.rules.Change;
import org.dutywatch.peers.rules.Told;

/**
 * Flink in this process with one job: Kafka, files by child, sums by cell, and a compacted topic of
 * what each cell has become, which {@link CellBoard} reads. Exactly once in the job's state; the
 * topic may see a cell again after a failure, which does no harm.
 */
public final class FlinkJob implements Contender {
  private static final int THREADS = 2;
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(10);
  private static final Duration BUFFERS_WAIT = Duration.ofMillis(5);
  private static final String CELLS = "flink.cells";

  private final JobClient job;
  private final CellBoard board;

  private FlinkJob(JobClient job, CellBoard board) {
    this.job = job;
    this.board = board;
  }

  /** Starts the engine and its job. */
  public static FlinkJob start(Site site) {
    String cells = site.topicPrefix() + CELLS;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", site.brokers()))) {
      NewTopic topic = new NewTopic(cells, Optional.of(THREADS), Optional.empty());
      admin.createTopics(List.of(topic.configs(Map.of("cleanup.policy", "compact")))).all().get();
      return new FlinkJob(submit(site, cells), CellBoard.of(site.brokers(), cells));
    } catch (Exception e) { // what Flink declares
      throw new IllegalStateException(e);
    }
  }

  private static JobClient submit(Site site, String cells) throws Exception {
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(THREADS, config(site.folder()));
    flink
        .fromSource(source(site), WatermarkStrategy.noWatermarks(), "events")
        .keyBy(Told::file)
        .process(new FoldFile())
        .returns(Change.class)
        .name("fold")
        .keyBy(Change::cell)
        .process(new SumCell())
        .returns(CellSum.class)
        .name("sum")
        .sinkTo(
            KafkaSink.<CellSum>builder()
                .setBootstrapServers(site.brokers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new CellSchema(cells))
                .build())
        .name("cells");
    return flink.executeAsync("figures");
  }

  private static Configuration config(Path folder) {
    Configuration config = new Configuration();
    config.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    config.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    config.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    config.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, BETWEEN_CHECKPOINTS);
    config.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    config.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFERS_WAIT);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
    config.set(CoreOptions.TMP_DIRS, folder.resolve("state").toString());
    return config;
  }

  private static KafkaSource<Told> source(Site site) {
    return KafkaSource.<Told>builder()
        .setBootstrapServers(site.brokers())
        .setTopics(site.topics())
        .setGroupId("flink")
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .setValueOnlyDeserializer(new EventSchema())
        .build();
  }

  @Override
  public ObjectNode figures(LocalDate to) {
    return board.figures(to);
  }

  @Override
  public void close() {
    board.close();
    job.cancel().join();
  }
}
