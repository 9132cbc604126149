package org.dutywatch.monitor.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.events.json.EventSplitter;
import org.dutywatch.monitor.admin.AdminAnswer;
import org.dutywatch.monitor.api.ApiServer;
import org.dutywatch.monitor.api.BoardText;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.feed.BoardFeed;
import org.dutywatch.monitor.cases.CaseList;
import org.dutywatch.monitor.deadletters.topic.DeadLetterOffice;
import org.dutywatch.monitor.domain.mark.KeyedHash;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.metrics.BoardSource;
import org.dutywatch.monitor.metrics.Build;
import org.dutywatch.monitor.notices.NoticeDesk;
import org.dutywatch.monitor.notices.topic.AcknowledgementTopic;
import org.dutywatch.monitor.notices.topic.NoticeFeed;
import org.dutywatch.monitor.peers.OwnStores;
import org.dutywatch.monitor.peers.PeerTalk;
import org.dutywatch.monitor.pseudonym.References;
import org.dutywatch.monitor.pseudonym.Seal;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.topology.EventRecords;
import org.dutywatch.monitor.topology.MonitorTopology;
import org.dutywatch.monitor.topology.NoticePlan;
import org.dutywatch.monitor.topology.PartitionOfKey;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitor: owns the Kafka clients, the stream, the board's feed and the HTTP server, and starts
 * and stops them in that order and back. Single use.
 */
public final class Monitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

  /** Without a broker they would wait for it a minute. */
  private static final Duration CLIENTS_CLOSE_WITHIN = Duration.ofSeconds(1);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final MonitorConfig config;
  private final Rules rules;
  private final InstantSource systemClock;
  private final Topics topics;
  private final KafkaClients clients;
  private final Stream stream;
  private final MonitorStatus status;
  private final Telemetry telemetry;
  private final Board board;
  private final Now now;
  private final Seal seal;
  private final References references;
  private final ApiServer api;

  /**
   * Starts a monitor. When this returns it listens, and works towards being ready.
   *
   * @throws RuntimeException where it cannot start; whatever had started is stopped again
   */
  public static Monitor start(MonitorConfig config, Rules rules, InstantSource systemClock) {
    return start(config, rules, systemClock, new Board(NamesFile.of(config)));
  }

  /**
   * As the other, on a board of the caller's, who can look at it without HTTP. What it holds
   * already, of partitions that the inputs do not have, stays on it.
   */
  public static Monitor start(
      MonitorConfig config, Rules rules, InstantSource systemClock, Board board) {
    return new Monitor(config, rules, systemClock, board);
  }

  private Monitor(MonitorConfig config, Rules rules, InstantSource systemClock, Board board) {
    this.config = config;
    this.rules = rules;
    this.systemClock = systemClock;
    this.board = board;
    this.now = new Now(config.clock(), systemClock, board);
    this.seal = new Seal(ReferenceKey.of(config));
    this.references = new References(seal);
    this.topics = new Topics(config.topicPrefix());
    this.clients = new KafkaClients(config.kafka().settings());
    this.telemetry = own(new Telemetry());
    try {
      Admin admin = clients.admin();
      own(() -> admin.close(CLIENTS_CLOSE_WITHIN));
      Inputs inputs = inputs(admin);
      String applicationId = rules.generation().applicationId(config.topicPrefix());
      EventRecords records = new EventRecords(topics, clockInUse());
      EventGateway gateway = gateway(inputs, records);
      DeadLetterOffice letters = own(letters(records));
      NoticeFeed notices = own(NoticeFeed.ofAll(topics, clients::committedReader));
      NoticeDesk acknowledgements = acknowledgements(notices);
      BoardFeed feed = own(feed(admin, applicationId));
      stream = own(stream(inputs, applicationId));
      status = status(admin, inputs, feed);
      api = own(api(gateway, letters, acknowledgements, inputs, talk(admin, applicationId)));
      LOG.info("Generation {} of policy {}", rules.generation().id(), rules.policy().id());
      // The stream has locked its folder by now and has opened nothing in it yet.
      LocalState.of(config, applicationId).discardDamaged();
      stream.start();
      feed.start();
      notices.start();
      MonitorConfig.Http http = config.http();
      api.start(http.host(), http.port(), http.hosts());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * The inputs as they were found.
   *
   * @param partitions how many partitions the topics of facts have
   * @param all every partition of every input
   * @param alreadyThere what they held
   */
  private record Inputs(int partitions, List<TopicPartition> all, Position alreadyThere) {}

  private Inputs inputs(Admin admin) {
    int partitions = new TopicGuard(admin, topics).ensure(config.partitions());
    List<TopicPartition> all = new ArrayList<>();
    for (String topic : topics.facts()) {
      for (int i = 0; i < partitions; i++) {
        all.add(new TopicPartition(topic, i));
      }
    }
    all.add(new TopicPartition(topics.clock(), 0));
    try (Consumer<byte[], byte[]> consumer = clients.committedReaderUpToAnEnd()) {
      return new Inputs(partitions, all, new LastRecords(consumer).of(all));
    }
  }

  private EventGateway gateway(Inputs inputs, EventRecords records) {
    Producer<byte[], byte[]> producer = clients.eventProducer();
    own(() -> producer.close(CLIENTS_CLOSE_WITHIN));
    telemetry.of(producer);
    return new EventGateway(
        producer, new EventReader(config.authority()), records, inputs.alreadyThere());
  }

  private DeadLetterOffice letters(EventRecords records) {
    return new DeadLetterOffice(
        new DeadLetterOffice.Clients(
            clients::letterReader, () -> clients.letterSender(topics.resentLetters())),
        topics,
        new EventReader(config.authority()),
        records);
  }

  private NoticeDesk acknowledgements(NoticeFeed notices) {
    Producer<byte[], byte[]> producer = clients.noteProducer();
    own(() -> producer.close(CLIENTS_CLOSE_WITHIN));
    return new AcknowledgementTopic(notices, producer, topics.acknowledgements(), systemClock);
  }

  private BoardFeed feed(Admin admin, String applicationId) {
    BoardFeed.Source source =
        new BoardFeed.Source(
            StoreNames.sumsChangelog(applicationId), topics::of, clients::committedReader, admin);
    return new BoardFeed(source, board, systemClock, telemetry.metrics()::onTheBoard);
  }

  private Stream stream(Inputs inputs, String applicationId) {
    RocksLibrary.unpackInto(config.dataDir().resolve("native"));
    Topology topology =
        MonitorTopology.of(
            new MonitorTopology.Rules(
                topics,
                config.authority(),
                marker(),
                PartitionOfKey.among(inputs.partitions()),
                clockInUse(),
                new NoticePlan(
                    rules.policy(),
                    rules.calendar(),
                    references,
                    "/dutywatch/" + rules.generation().id(),
                    this::nowOnceComplete,
                    config.notices().past()),
                now::now,
                () -> status.notYetComplete().isEmpty()));
    Properties settings = clients.stream(applicationId, config.dataDir().resolve("state"));
    config
        .http()
        .foundAt()
        .ifPresent(at -> settings.put(StreamsConfig.APPLICATION_SERVER_CONFIG, at));
    return new Stream(topology, settings, systemClock);
  }

  private Marker marker() {
    return new Marker(rules.policy(), rules.calendar(), new KeyedHash(rules.generation().id()));
  }

  /** Another Kafka may have an application of this name, and monitors of the same key. */
  private PeerTalk talk(Admin admin, String applicationId) {
    String cluster = AdminAnswer.of(admin.describeCluster().clusterId());
    return new PeerTalk(seal, cluster + " " + applicationId);
  }

  /** Nothing is said by the time alone while history is being worked out. */
  private Optional<Instant> nowOnceComplete() {
    return status.notYetComplete().isEmpty() ? now.now() : Optional.empty();
  }

  private MonitorStatus status(Admin admin, Inputs inputs, BoardFeed feed) {
    return new MonitorStatus(
        new MonitorStatus.Parts(
            rules.generation(),
            stream,
            feed,
            board,
            admin,
            inputs.alreadyThere(),
            inputs.all(),
            new Backlog(new LastRecords(own(clients.committedReaderUpToAnEnd())))));
  }

  private ApiServer api(
      EventGateway gateway,
      DeadLetterOffice letters,
      NoticeDesk notices,
      Inputs inputs,
      PeerTalk talk) {
    Figures figures = new Figures(board, rules.policy(), rules.calendar());
    CaseAnswers cases =
        CaseAnswers.of(stream, talk, figures, inputs.partitions(), marker(), board.names());
    measure(figures, cases.cases());
    return new ApiServer(
        rules.policy(),
        rules.calendar(),
        new ApiServer.Ports(
            new BoardAnswers(board, figures, status::notYetComplete),
            gateway,
            new EventSplitter(),
            letters,
            notices,
            status,
            now,
            telemetry.metrics()::write,
            telemetry.metrics()::answered,
            cases,
            new OwnStores(talk, rules.policy(), references, cases.held()),
            references,
            new BoardText(board.names(), config.page().notice())));
  }

  private void measure(Figures figures, CaseList cases) {
    StatusLook look = new StatusLook(status, stream);
    stream.measureWith(telemetry);
    own(telemetry.of(look));
    telemetry.metrics().watchDisk(config.dataDir());
    telemetry
        .metrics()
        .collect(
            new BoardSource(
                board,
                figures,
                rules.policy(),
                rules.calendar(),
                now::now,
                () -> status.notYetComplete().isEmpty(),
                look::health,
                clock -> cases.oldestStarts(rules.policy().numberOf(clock))),
            config.metrics(),
            new Build(Version.text(), rules.policy().id(), rules.generation().id()));
  }

  private boolean clockInUse() {
    return config.clock() instanceof ClockSetting.Event;
  }

  private <T extends AutoCloseable> T own(T part) {
    started.push(part);
    return part;
  }

  /** Where it listens, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    return "http://" + MonitorConfig.Http.authority(config.http().host(), api.port());
  }

  /**
   * Waits until the board is complete.
   *
   * @throws IllegalStateException where the stream failed for good instead
   */
  public void awaitReady() throws InterruptedException {
    Duration look = Duration.ofMillis(50);
    while (status.notYetComplete().isPresent()) {
      try {
        Throwable fault = failed().get(look.toMillis(), TimeUnit.MILLISECONDS);
        throw new IllegalStateException("the stream has failed for good", fault);
      } catch (TimeoutException stillAtWork) {
        LOG.debug("Not ready: {}", status.notYetComplete().orElse(""));
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Completes with the cause when the stream has failed for good. */
  public CompletableFuture<Throwable> failed() {
    return stream.failed();
  }

  /** Stops everything, the last started first. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        LOG.warn("While stopping: {}", e.toString());
      }
    }
  }
}
