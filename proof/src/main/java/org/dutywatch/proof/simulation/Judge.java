package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.store.OpenClocks;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumLayout;
import org.dutywatch.proof.notice.GivenNotices;
import org.dutywatch.proof.oracle.OpenCase;
import org.dutywatch.proof.oracle.Oracle;
import org.dutywatch.proof.question.Agreement;
import org.dutywatch.proof.question.Question;
import org.dutywatch.proof.question.Questions;
import org.dutywatch.proof.question.Questions.Subjects;
import org.dutywatch.proof.simulation.broker.SimulatedBroker;
import org.dutywatch.proof.simulation.stream.SimulatedStore;
import org.dutywatch.proof.world.World;

/**
 * Compares what a board shows with what the oracle says of exactly those records that the board
 * says it has read.
 */
final class Judge {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final SimulatedBroker broker;
  private final List<LocalDate> days;

  /**
   * A judge.
   *
   * @param days worth asking about
   */
  Judge(SimulatedBroker broker, List<LocalDate> days) {
    this.broker = broker;
    this.days = days;
  }

  /** What holds of every snapshot. */
  void checkSanity(SimulatedMonitor monitor, Random lot, int questions) {
    Questions drawn = new Questions(lot, subjects(monitor), days);
    for (int i = 0; i < questions; i++) {
      Question question = drawn.next();
      Sanity.check(question, monitor.answer(question));
    }
  }

  /** Asks the board and the oracle. */
  void check(SimulatedMonitor monitor, Random lot, int questions) {
    Map<InputPartition, Long> position = monitor.board().position().next();
    Oracle oracle = oracle(monitor, position);
    compare("the greatest tick", oracle.lastTick(), monitor.board().lastTick());
    ObjectNode arrived = oracle.arrivals();
    agree("arrivals", position, arrived, arrivals(monitor, arrived));
    Questions drawn = new Questions(lot, subjects(monitor), days);
    for (int i = 0; i < questions; i++) {
      Question question = drawn.next();
      Sanity.check(question, monitor.answer(question));
      ask(question, oracle, monitor, position);
    }
    for (LocalDate day :
        List.of(days.get(0), days.get(days.size() / 2), days.get(days.size() - 1))) {
      ask(new Question("/api/v1/quality", Map.of(), day), oracle, monitor, position);
    }
  }

  private static void ask(
      Question question,
      Oracle oracle,
      SimulatedMonitor monitor,
      Map<InputPartition, Long> position) {
    agree(
        question,
        position,
        oracle.answer(question.path(), question.parameters(), question.today()),
        monitor.answer(question));
  }

  private static Subjects subjects(SimulatedMonitor monitor) {
    List<Indicator> indicators = monitor.rules().policy().indicators();
    return new Subjects(
        indicators.stream().map(Indicator::id).toList(),
        indicators.stream().filter(it -> it.clock().isPresent()).map(Indicator::id).toList(),
        World.AUTHORITIES);
  }

  private static void agree(
      Object question, Map<InputPartition, Long> position, JsonNode expected, JsonNode told) {
    Agreement.fault(expected, told)
        .ifPresent(
            fault -> {
              throw new BrokenPromiseException(
                  question + "\n" + fault + "\nat position " + position);
            });
  }

  private static void compare(String what, Object expected, Object actual) {
    BrokenPromiseException.unless(
        expected.equals(actual), what + ": expected " + expected + ", the board shows " + actual);
  }

  /** Whether everything that was sent is on the board, and every dead letter was written once. */
  void checkEverythingRead(SimulatedMonitor monitor) {
    Map<InputPartition, Long> ends = new TreeMap<>();
    for (TopicPartition input : monitor.inputs()) {
      if (broker.log(input).end() > 0) {
        ends.put(new InputPartition(input.topic(), input.partition()), broker.log(input).end());
      }
    }
    compare("the position", ends, monitor.board().position().next());
    List<DeadLetter> letters = deadLetters(monitor);
    compare(
        "dead letters, each once",
        letters.stream().map(DeadLetter::place).distinct().sorted().toList(),
        letters.stream().map(DeadLetter::place).sorted().toList());
    Oracle oracle = oracle(monitor, ends);
    long rejected = 0;
    for (JsonNode feed : oracle.arrivals()) {
      rejected += feed.get("rejected").longValue();
    }
    compare("how many dead letters there are", rejected, (long) letters.size());
    checkEveryRowHasOnePlace(monitor);
  }

  /**
   * Whether notices about each clock alternate, each is there once, and the breaches that stand
   * announced are those that there are.
   */
  void checkNotices(SimulatedMonitor monitor) {
    GivenNotices given = new GivenNotices();
    broker
        .log(monitor.stream().plan().notices())
        .committed()
        .forEach(notice -> given.take(notice).ifPresent(Judge::broken));
    Optional<LocalDate> today = monitor.now().map(now -> now.atZone(LONDON).toLocalDate());
    given.fault(oracle(monitor, monitor.board().position().next()), today).ifPresent(Judge::broken);
  }

  private static void broken(String promise) {
    throw new BrokenPromiseException(promise);
  }

  /** Whether the clocks that are kept as running are those that run. */
  void checkDeadlines(SimulatedMonitor monitor) {
    SimulatedStore kept = new SimulatedStore(StoreNames.DEADLINES, false, (key, value) -> {});
    for (int partition = 0; partition < monitor.setting().partitions(); partition++) {
      broker
          .log(monitor.stream().plan().deadlines(partition))
          .committed()
          .forEach(record -> kept.restore(Bytes.wrap(record.key()), record.value()));
    }
    Map<String, List<OpenCase>> running =
        oracle(monitor, monitor.board().position().next()).running();
    List<Indicator> indicators = monitor.rules().policy().indicators();
    for (int number = 0; number < indicators.size(); number++) {
      List<OpenCase> found = new ArrayList<>();
      new OpenClocks(kept)
          .forEachDue(
              number,
              OpenClocks.EARLIEST,
              OpenClocks.LATEST,
              clock -> found.add(openCase(clock.state())));
      Collections.sort(found);
      String id = indicators.get(number).id();
      compare("the clocks that run of " + id, running.getOrDefault(id, List.of()), found);
    }
  }

  private static OpenCase openCase(ClockState clock) {
    Dimensions of = clock.dimensions();
    return new OpenCase(
        of.authority(),
        clock.run().start(),
        clock.run().due(),
        of.locality(),
        of.team(),
        of.agency());
  }

  private void checkEveryRowHasOnePlace(SimulatedMonitor monitor) {
    for (int partition = 0; partition < monitor.setting().partitions(); partition++) {
      Map<Bytes, byte[]> left = new TreeMap<>();
      for (ConsumerRecord<byte[], byte[]> record :
          broker.log(monitor.stream().plan().sums(partition)).committed()) {
        left.put(Bytes.wrap(record.key()), record.value());
      }
      Set<Row> seen = new HashSet<>();
      left.forEach(
          (key, value) -> {
            for (SumEntry entry : SumLayout.entries(key.get(), value)) {
              BrokenPromiseException.unless(
                  !(entry instanceof SumEntry.RowSum row) || seen.add(row.row()),
                  "a row is kept in two places");
            }
          });
    }
  }

  private List<DeadLetter> deadLetters(SimulatedMonitor monitor) {
    return broker.log(monitor.stream().plan().deadLetters()).committed().stream()
        .map(DeadLetter::of)
        .toList();
  }

  private Oracle oracle(SimulatedMonitor monitor, Map<InputPartition, Long> position) {
    Set<String> faults = faults(monitor);
    Oracle oracle = new Oracle(monitor.setting());
    position.forEach(
        (input, next) ->
            broker.log(new TopicPartition(input.topic(), input.partition())).committed().stream()
                .filter(record -> record.offset() < next)
                .map(record -> faults.contains(DeadLetter.placeOf(record)) ? empty(record) : record)
                .forEach(oracle::take));
    return oracle;
  }

  /**
   * Events that went to the dead letters by a fault of the monitor's own: only planned ones may.
   */
  private Set<String> faults(SimulatedMonitor monitor) {
    Set<String> faults =
        deadLetters(monitor).stream()
            .filter(DeadLetter::isFault)
            .map(DeadLetter::place)
            .collect(Collectors.toSet());
    BrokenPromiseException.unless(
        monitor.stream().struck().stream()
            .map(DeadLetter::placeOf)
            .collect(Collectors.toSet())
            .containsAll(faults),
        "an event brought out a fault of the monitor's own: " + faults);
    return faults;
  }

  /** To the oracle such an event is one that nobody can read. */
  private static ConsumerRecord<byte[], byte[]> empty(ConsumerRecord<byte[], byte[]> record) {
    return new ConsumerRecord<>(
        record.topic(), record.partition(), record.offset(), record.key(), null);
  }

  /** The board tells of a feed once something came of it; before, that is nothing. */
  private static ObjectNode arrivals(SimulatedMonitor monitor, ObjectNode ofAllFeeds) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    Map<String, FeedCounts> byFeed = new TreeMap<>();
    ofAllFeeds.fieldNames().forEachRemaining(feed -> byFeed.put(feed, FeedCounts.NONE));
    monitor
        .board()
        .feeds()
        .forEach((key, counts) -> byFeed.merge(key.feed(), counts, FeedCounts::plus));
    byFeed.forEach(
        (feed, counts) ->
            told.putObject(feed)
                .put("new", counts.fresh())
                .put("repeat", counts.repeats())
                .put("correction", counts.corrections())
                .put("superseded", counts.superseded())
                .put("rejected", counts.rejected()));
    return told;
  }
}
