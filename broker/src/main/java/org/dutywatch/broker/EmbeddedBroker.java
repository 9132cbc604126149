package org.dutywatch.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A Kafka broker and its controller in this process, on loopback, with one copy of everything.
 *
 * <p>Owns the data folder, the sockets and the servers from {@link #start} to {@link #close}; it is
 * not started twice. With {@link EarlierRun} it is all that touches Kafka's server classes, which
 * are no public interface: what a new version of Kafka changes there is mended here.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private static final int NODE = 1;
  private static final String FIVE_MEBIBYTES = Integer.toString(5 * 1024 * 1024);
  private static final String NINETY_DAYS_IN_MINUTES = Integer.toString(90 * 24 * 60);
  private static final String CONTROLLER = "CONTROLLER";
  private static final PrintStream NO_OUTPUT =
      new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

  private static final Map<String, String> ONE_NODE =
      Map.ofEntries(
          entry("auto.create.topics.enable", "false"),
          entry("offsets.topic.replication.factor", "1"),
          entry("offsets.topic.num.partitions", "4"),
          entry("transaction.state.log.replication.factor", "1"),
          entry("transaction.state.log.min.isr", "1"),
          entry("transaction.state.log.num.partitions", "4"),
          entry("share.coordinator.state.topic.replication.factor", "1"),
          entry("share.coordinator.state.topic.min.isr", "1"),
          // A notifier that was stopped for weeks goes on where it was; notices are kept so long.
          entry("offsets.retention.minutes", NINETY_DAYS_IN_MINUTES),
          // Nobody else is about to join: a group need not wait for more members.
          entry("group.initial.rebalance.delay.ms", "0"),
          entry("group.streams.initial.rebalance.delay.ms", "0"),
          // After a crash the controller takes the dead broker for alive as long as this.
          entry("broker.session.timeout.ms", "5000"),
          entry("broker.heartbeat.interval.ms", "1000"),
          // Clients may ask to be missed quickly after a crash.
          entry("group.min.session.timeout.ms", "1000"),
          // What a crashed client left open holds its readers up until it is cleaned away.
          entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
          // Topics of up to 4 MiB a record, with room for what is wrapped around it.
          entry("message.max.bytes", FIVE_MEBIBYTES),
          entry("replica.fetch.max.bytes", FIVE_MEBIBYTES));

  private final DataFolder folder;
  private final LoopbackSockets sockets;
  private final String bootstrapServers;
  private final ControllerServer controller;
  private final BrokerServer broker;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedBroker(DataFolder folder, LoopbackSockets sockets) {
    this.folder = folder;
    this.sockets = sockets;
    this.bootstrapServers = LoopbackSockets.HOST + ":" + sockets.brokerPort();
    Path logs = folder.formatted(EmbeddedBroker::format);
    KafkaConfig config = new KafkaConfig(settings(logs, sockets), false);
    Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> formatted =
        KafkaRaftServer.initializeLogDirs(config, log, "");
    SharedServer shared = shared(config, formatted._1(), sockets);
    this.broker = new BrokerServer(shared);
    this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), formatted._2());
  }

  /**
   * Starts a broker and returns once clients can use it, which takes a few seconds. Topics and
   * records of an earlier run on the same folder are there again, also after a crash and on another
   * port.
   *
   * @param data the folder for the broker's data, made where it is missing
   * @param port the port to listen on, 0 to 65535; 0 takes a free one
   * @throws BrokerStartException if another broker uses the folder, or folder or port cannot be had
   */
  public static EmbeddedBroker start(Path data, int port) {
    DataFolder folder = DataFolder.take(data);
    try {
      return start(folder, LoopbackSockets.open(port));
    } catch (BrokerStartException e) {
      folder.close();
      throw e;
    }
  }

  private static EmbeddedBroker start(DataFolder folder, LoopbackSockets sockets) {
    try {
      EmbeddedBroker embedded = new EmbeddedBroker(folder, sockets);
      embedded.startServers();
      return embedded;
    } catch (BrokerStartException e) {
      sockets.close();
      throw e;
    } catch (Exception e) { // Scala code throws checked exceptions without declaring them.
      sockets.close();
      throw new BrokerStartException("The broker did not start: " + e + ".", e);
    }
  }

  private void startServers() {
    boolean started = false;
    try {
      controller.startup();
      EarlierRun.awaitEnd(controller.sharedServer().loader(), NODE);
      broker.startup();
      started = true;
    } finally {
      if (!started) {
        stopServers();
      }
    }
    log.info("Broker listens on {}", bootstrapServers);
  }

  /** Where clients find the broker: host and port. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker in good order, within a few seconds; a second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      stopServers();
      sockets.close();
      folder.close();
    }
  }

  private void stopServers() {
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
  }

  private static void format(Path emptyFolder) throws Exception {
    new Formatter()
        .setPrintStream(NO_OUTPUT)
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(emptyFolder.toString())
        .setMetadataLogDirectory(emptyFolder.toString())
        .setControllerListenerName(CONTROLLER)
        .run();
  }

  private static SharedServer shared(
      KafkaConfig config, MetaPropertiesEnsemble formatted, LoopbackSockets sockets) {
    return new SharedServer(
        config,
        formatted,
        Time.SYSTEM,
        Server.initializeMetrics(config, Time.SYSTEM, formatted.clusterId().orElseThrow()),
        CompletableFuture.completedFuture(
            QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
        QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
        new StandardFaultHandlerFactory(),
        (listener, address, backlog, receiveBuffer) ->
            listener.equals(CONTROLLER) ? sockets.controller() : sockets.broker());
  }

  private static Map<String, String> settings(Path logs, LoopbackSockets sockets) {
    String controllerAddress = LoopbackSockets.HOST + ":" + sockets.controllerPort();
    String brokerListener = "BROKER://" + LoopbackSockets.HOST + ":" + sockets.brokerPort();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("log.dirs", logs.toString());
    settings.put("listeners", brokerListener + "," + CONTROLLER + "://" + controllerAddress);
    settings.put("advertised.listeners", brokerListener);
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    // Named at each start and not stored when formatting, so that the port may change in between.
    settings.put("controller.quorum.voters", NODE + "@" + controllerAddress);
    settings.putAll(ONE_NODE);
    return settings;
  }
}
