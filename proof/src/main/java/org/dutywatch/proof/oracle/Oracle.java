package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a monitor must answer after these records of its input topics: recomputed from nothing each
 * time, by the domain and the contract alone, without any code of the monitor. Slow and plain. Not
 * for several threads.
 */
public final class Oracle {
  private static final String CLOCK = "clock";

  /** Known only from the fact that stops it. */
  private static final String NEVER_OPEN = "dv-notification";

  private final Setting setting;
  private final Policy policy;
  private final Intake intake;
  private final WorkingDays calendar = new WorkingDays();
  private final Register register = new Register();
  private final Arrivals arrivals =
      new Arrivals(
          Stream.concat(Stream.of(CLOCK), Arrays.stream(RecordType.values()).map(RecordType::feed))
              .toList());
  private Optional<Instant> lastTick = Optional.empty();
  private Optional<Reads> reads = Optional.empty();

  /**
   * An oracle that goes by this setting.
   *
   * @throws IllegalArgumentException if there is no such policy
   */
  public Oracle(Setting setting) {
    this.setting = setting;
    this.policy = Policy.named(setting.policy());
    this.intake = new Intake(setting);
  }

  /**
   * Takes in one record of an input topic; of one partition in the order of their offsets.
   *
   * @throws IllegalArgumentException if the topic is no input topic
   */
  public void take(ConsumerRecord<byte[], byte[]> record) {
    String feed = feed(record.topic());
    try {
      arrivals.count(feed, feed.equals(CLOCK) ? takeTick(record) : takeFact(record, feed));
    } catch (RefusedException e) {
      arrivals.count(feed, Outcome.REJECTED);
    }
  }

  private String feed(String topic) {
    String prefix = setting.topicPrefix();
    String feed = topic.startsWith(prefix) ? topic.substring(prefix.length()) : "";
    if (!feed.equals(CLOCK) && recordType(feed).isEmpty()) {
      throw new IllegalArgumentException("no input topic: " + topic);
    }
    return feed;
  }

  private static Optional<RecordType> recordType(String feed) {
    return Arrays.stream(RecordType.values()).filter(type -> type.feed().equals(feed)).findFirst();
  }

  private Outcome takeTick(ConsumerRecord<byte[], byte[]> record) throws RefusedException {
    Instant tick = intake.tick(record);
    if (lastTick.isPresent() && !tick.isAfter(lastTick.get())) {
      return Outcome.SUPERSEDED;
    }
    lastTick = Optional.of(tick);
    return Outcome.NEW;
  }

  private Outcome takeFact(ConsumerRecord<byte[], byte[]> record, String feed)
      throws RefusedException {
    Outcome outcome = register.take(intake.statement(record, recordType(feed).orElseThrow()));
    if (outcome != Outcome.REPEAT) {
      reads = Optional.empty();
    }
    return outcome;
  }

  /**
   * The body that a monitor must answer a read with.
   *
   * @param path such as {@code /api/v1/clocks/cp-review}
   * @param query its parameters, without {@code position} and {@code wait}
   * @param today the local date of "now"
   * @throws IllegalArgumentException if a monitor answers this with an error, or it is a read that
   *     the oracle does not know
   */
  public JsonNode answer(String path, Map<String, String> query, LocalDate today) {
    return reads().answer(path, query, today);
  }

  /** The facts that a list of what is doubtful must have on a day, by the kind of finding. */
  public Map<String, List<DoubtfulFact>> doubtfulFacts(LocalDate day) {
    return reads().doubts().on(day);
  }

  private Reads reads() {
    if (reads.isEmpty()) {
      World world = World.of(register);
      reads =
          Optional.of(
              new Reads(
                  new Figures(world, policy, calendar),
                  calendar,
                  Doubts.of(register, world, policy)));
    }
    return reads.get();
  }

  private Figures figures() {
    return new Figures(World.of(register), policy, calendar);
  }

  /**
   * How many clocks, by clock and authority, have let their due date go by: they still run, or
   * stopped or ended too late.
   */
  public Map<String, Long> breaches(LocalDate day) {
    return count(clock -> clock.isBreachedOn(day));
  }

  /** The same of those alone that nothing is known to have stopped or ended. */
  public Map<String, Long> breachesOfRunning(LocalDate day) {
    return count(clock -> clock.isBreachedOn(day) && clock.runs());
  }

  /** The cases on which each clock runs, also those that begin some day, in order. */
  public Map<String, List<OpenCase>> running() {
    Map<String, List<OpenCase>> running = new TreeMap<>();
    figures().clocks().forEach((id, clocks) -> running.put(id, cases(id, clocks.stream())));
    return running;
  }

  /**
   * The cases that a list must have on a day, by clock and band, in order: those on which the clock
   * runs and has begun.
   */
  public Map<String, Map<String, List<OpenCase>>> openCases(LocalDate day) {
    Map<String, Map<String, List<OpenCase>>> open = new TreeMap<>();
    figures()
        .clocks()
        .forEach(
            (id, clocks) -> {
              Map<String, List<OpenCase>> byBand = new TreeMap<>();
              for (Band band : Band.values()) {
                byBand.put(
                    band.word(),
                    cases(
                        id,
                        clocks.stream()
                            .filter(clock -> !clock.start().isAfter(day))
                            .filter(clock -> Band.of(clock.due(), day, calendar) == band)));
              }
              open.put(id, byBand);
            });
    return open;
  }

  private static List<OpenCase> cases(String id, Stream<Clock> clocks) {
    return clocks
        .filter(clock -> !id.equals(NEVER_OPEN) && clock.runs())
        .map(OpenCase::of)
        .sorted()
        .toList();
  }

  private Map<String, Long> count(Predicate<Clock> which) {
    Map<String, Long> counts = new TreeMap<>();
    figures()
        .clocks()
        .forEach(
            (id, clocks) ->
                clocks.stream()
                    .filter(clock -> !id.equals(NEVER_OPEN) && which.test(clock))
                    .map(clock -> id + " of " + clock.dimensions().authority())
                    .forEach(name -> counts.merge(name, 1L, Long::sum)));
    return counts;
  }

  /** What arrived on each feed: {feed: {new, repeat, correction, superseded, rejected}}. */
  public ObjectNode arrivals() {
    return arrivals.toJson();
  }

  /** The greatest tick of the event clock. */
  public Optional<Instant> lastTick() {
    return lastTick;
  }
}
