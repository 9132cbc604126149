package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.api.FigureReads;
import org.dutywatch.monitor.app.BoardAnswers;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.feed.Publisher;
import org.dutywatch.monitor.board.feed.SumsFeed;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.KeyedHash;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.pseudonym.References;
import org.dutywatch.monitor.pseudonym.Seal;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumLayout;
import org.dutywatch.monitor.topology.MonitorTopology;
import org.dutywatch.monitor.topology.NoticePlan;
import org.dutywatch.monitor.topology.PartitionOfKey;
import org.dutywatch.monitor.topology.Topics;
import org.dutywatch.proof.oracle.Setting;
import org.dutywatch.proof.question.Question;
import org.dutywatch.proof.simulation.broker.SimulatedBroker;
import org.dutywatch.proof.simulation.broker.SimulatedConsumer;
import org.dutywatch.proof.simulation.broker.SimulatedLog;
import org.dutywatch.proof.simulation.stream.SimulatedStream;
import org.dutywatch.proof.simulation.stream.StreamPlan;
import org.dutywatch.proof.world.World;

/**
 * One generation of the monitor: stream, feed, board and answers, wired as the monitor wires them.
 */
final class SimulatedMonitor {
  /** Half of the default {@code delete.retention.ms}, as the monitor's feed reads it off. */
  private static final Duration MOST_IDLE = Duration.ofHours(12);

  private final SimulatedBroker broker;
  private final InstantSource clock;
  private final Setting setting;
  private final Rules rules;
  private final SimulatedStream stream;
  private Board board;
  private FigureReads reads;
  private SimulatedConsumer consumer;
  private SumsFeed feed;
  private Position committedAtStart;
  private boolean historyIsRead;

  SimulatedMonitor(
      SimulatedBroker broker, InstantSource clock, Setting setting, Rules rules, int threads) {
    this.broker = broker;
    this.clock = clock;
    this.setting = setting;
    this.rules = rules;
    Topics topics = new Topics(setting.topicPrefix());
    stream =
        new SimulatedStream(
            broker,
            new StreamPlan(
                rules.generation().applicationId(setting.topicPrefix()),
                topics,
                setting.partitions(),
                MonitorTopology.processors(
                    new MonitorTopology.Rules(
                        topics,
                        World.DEFAULT_AUTHORITY,
                        new Marker(
                            rules.policy(),
                            rules.calendar(),
                            new KeyedHash(rules.generation().id())),
                        PartitionOfKey.among(setting.partitions()),
                        setting.clockInUse(),
                        new NoticePlan(
                            rules.policy(),
                            rules.calendar(),
                            new References(new Seal(new byte[Seal.KEY_BYTES])),
                            "/dutywatch/" + rules.generation().id(),
                            this::now,
                            true),
                        this::now,
                        () -> historyIsRead))),
            threads);
    boardAnew();
  }

  /** What time the monitor takes it to be; empty on the event clock before the first tick. */
  Optional<Instant> now() {
    return setting.clockInUse() ? board.lastTick() : Optional.of(clock.instant());
  }

  private void boardAnew() {
    board = new Board();
    Figures figures = new Figures(board, rules.policy(), rules.calendar());
    reads =
        new FigureReads(
            rules.policy(), rules.calendar(), new BoardAnswers(board, figures, Optional::empty));
    feedAnew();
  }

  /** Another feed for the same board, from the beginning. */
  void feedAnew() {
    consumer = new SimulatedConsumer(broker);
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (int partition = 0; partition < setting.partitions(); partition++) {
      TopicPartition changelog = stream.plan().sums(partition);
      ends.put(changelog, broker.log(changelog).end());
    }
    committedAtStart = committed();
    feed =
        new SumsFeed(
            consumer,
            new Publisher(board, clock, age -> {}),
            stream.plan().inputs()::of,
            clock,
            ends,
            MOST_IDLE);
  }

  /** All that was there when it was started has been read. */
  void historyIsRead() {
    historyIsRead = true;
  }

  /** The process is killed and started again: no thread, no board. */
  void kill() {
    historyIsRead = false;
    IntStream.range(0, setting.partitions()).forEach(stream::crash);
    boardAnew();
  }

  SimulatedStream stream() {
    return stream;
  }

  Board board() {
    return board;
  }

  Rules rules() {
    return rules;
  }

  /** What a client would be answered by this board, which need not be complete. */
  JsonNode answer(Question question) {
    return reads.answer(question.path(), question.query(), question.today());
  }

  Setting setting() {
    return setting;
  }

  /**
   * The feed polls. A board never goes back, and whoever is told that it is complete must find it
   * so.
   */
  void poll(Step.Poll how) {
    Position before = board.position();
    consumer.read(how.records(), how.fetched(), how.ahead());
    feed.poll(Duration.ZERO);
    BrokenPromiseException.unless(
        board.position().holds(before),
        "the board went back from " + before + " to " + board.position());
    if (feed.progress() == SumsFeed.Progress.CAUGHT_UP) {
      BrokenPromiseException.unless(
          board.position().holds(committedAtStart),
          "the feed says that it has caught up, but the board stands at "
              + board.position()
              + " and not at "
              + committedAtStart);
    }
  }

  /** How far the stream says that it has read its inputs. */
  private Position committed() {
    Map<Position.InputPartition, Long> next = new TreeMap<>();
    for (TopicPartition input : inputs()) {
      long read = broker.group(stream.plan().applicationId()).next(input);
      if (read > 0) {
        next.put(new Position.InputPartition(input.topic(), input.partition()), read);
      }
    }
    return new Position(next);
  }

  /** Every partition of every input. */
  List<TopicPartition> inputs() {
    return IntStream.range(0, setting.partitions())
        .boxed()
        .flatMap(partition -> stream.plan().readBy(partition).stream())
        .toList();
  }

  void compact(Step.Compact how, boolean removals) {
    int partition = Math.floorMod(how.partition(), setting.partitions());
    SimulatedLog log =
        broker.log(how.files() ? stream.plan().files(partition) : stream.plan().sums(partition));
    log.compact(log.end() * how.percent() / 100, removals, how.moveStart());
  }

  private static boolean mayBeTheLast(SumEntry entry) {
    return entry instanceof SumEntry.Arrivals
        || (entry instanceof SumEntry.RowSum row && isAnnounced(row.counts()));
  }

  /** What the daily round says by itself comes from no record. */
  private static boolean isAnnounced(Counts counts) {
    return IntStream.range(0, counts.size())
        .anyMatch(i -> counts.counter(i).kind() == Counter.Kind.ANNOUNCED);
  }

  /**
   * What a record writes last is how far its input has been read, so a transaction ends with it.
   */
  void checkChangelogs() {
    for (int partition = 0; partition < setting.partitions(); partition++) {
      List<SimulatedLog.Entry> records =
          broker.log(stream.plan().sums(partition)).entries().stream()
              .filter(entry -> !entry.placeOnly())
              .toList();
      if (!records.isEmpty() && records.get(records.size() - 1).isCommitted()) {
        ConsumerRecord<byte[], byte[]> last = records.get(records.size() - 1).record();
        BrokenPromiseException.unless(
            SumLayout.entries(last.key(), last.value()).stream()
                .anyMatch(SimulatedMonitor::mayBeTheLast),
            "a transaction of the sums' changelog ends with something else than a position");
      }
    }
  }
}
