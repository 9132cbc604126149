package org.dutywatch.monitor.app;

import static org.apache.kafka.streams.StreamsConfig.APPLICATION_SERVER_CONFIG;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.monitor.cases.LocalStores;
import org.dutywatch.monitor.peers.Holders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology. A thread that fails has its transaction aborted and is replaced; when that
 * happens too often the stream ends, and with it the process. Single use.
 */
final class Stream implements AutoCloseable, LocalStores, Holders {
  private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
  private static final int MOST_REPLACEMENTS = 10;
  private static final Duration REPLACEMENTS_WITHIN = Duration.ofMinutes(10);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);

  private final KafkaStreams streams;
  private final HostInfo own;
  private final InstantSource clock;
  private final Deque<Instant> replacements = new ArrayDeque<>();
  private final CompletableFuture<Throwable> failed = new CompletableFuture<>();

  Stream(Topology topology, Properties settings, InstantSource clock) {
    this.clock = clock;
    this.own = HostInfo.buildFromEndpoint(settings.getProperty(APPLICATION_SERVER_CONFIG, ""));
    streams = new KafkaStreams(topology, settings);
    streams.setUncaughtExceptionHandler(this::handle);
  }

  /** Has the stream and its clients measured. */
  void measureWith(Telemetry telemetry) {
    telemetry.of(streams);
  }

  void start() {
    streams.start();
  }

  /** Kafka Streams' name for its state, such as {@code RUNNING}. */
  String state() {
    return streams.state().name();
  }

  boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  @Override
  public Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> named(String name) {
    Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> stores = new TreeMap<>();
    for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
      for (TaskMetadata task : thread.activeTasks()) {
        int partition = task.taskId().partition();
        store(name, partition).ifPresent(store -> stores.put(partition, store));
      }
    }
    return stores;
  }

  /** The other instances, as the group told each of them when it last shared out the work. */
  @Override
  public Map<Integer, URI> addresses() {
    Map<Integer, URI> holders = new TreeMap<>();
    if (streams.state().isRunningOrRebalancing()) {
      for (StreamsMetadata instance : streams.metadataForAllStreamsClients()) {
        HostInfo host = instance.hostInfo();
        if (!host.equals(own) && !host.equals(HostInfo.unavailable())) {
          URI address =
              URI.create("http://" + MonitorConfig.Http.authority(host.host(), host.port()));
          instance.topicPartitions().forEach(of -> holders.put(of.partition(), address));
        }
      }
    }
    return holders;
  }

  /** Empty while the task is being restored or moved. */
  private Optional<ReadOnlyKeyValueStore<Bytes, byte[]>> store(String name, int partition) {
    try {
      return Optional.of(
          streams.store(
              StoreQueryParameters.fromNameAndType(
                      name, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                  .withPartition(partition)));
    } catch (InvalidStateStoreException notNow) {
      return Optional.empty();
    }
  }

  /** Completes with the cause when the stream has failed for good. */
  CompletableFuture<Throwable> failed() {
    return failed;
  }

  private synchronized StreamThreadExceptionResponse handle(Throwable fault) {
    Instant now = clock.instant();
    replacements.removeIf(at -> at.isBefore(now.minus(REPLACEMENTS_WITHIN)));
    replacements.add(now);
    if (replacements.size() <= MOST_REPLACEMENTS) {
      LOG.error("A stream thread failed and is replaced; its transaction is undone", fault);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("Stream threads fail again and again; the stream ends", fault);
    failed.complete(fault);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /**
   * Commits what was worked out and leaves the group, so that others need not wait for this one.
   */
  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSE_WITHIN)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }
}
