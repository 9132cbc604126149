package org.dutywatch.monitor.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in one record of an input: works everything out, then writes. A fault of ours that one
 * event brings out before the first write sends that event to the dead letters; one after it fails
 * the transaction, so that nothing is ever half counted.
 */
final class MonitorProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorProcessor.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final PromptCommits commits = new PromptCommits();
  private final MonitorTopology.Rules rules;
  private final Function<TaskStores, Workings> makeWorkings;
  private ProcessorContext<byte[], byte[]> context;
  private TaskStores stores;
  private Workings workings;
  private ClockGathering gathering;

  MonitorProcessor(MonitorTopology.Rules rules, Function<TaskStores, Workings> makeWorkings) {
    this.rules = rules;
    this.makeWorkings = makeWorkings;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> processorContext) {
    context = processorContext;
    stores = TaskStores.of(context);
    workings = makeWorkings.apply(stores);
    gathering = new ClockGathering(stores, rules.marker());
    if (!gathering.isDone()) {
      goOnGathering();
    }
    // All tasks of a thread are committed together: counted from one beginning they ask together.
    context.schedule(
        Instant.EPOCH,
        MonitorTopology.PROMPT_COMMITS,
        PunctuationType.WALL_CLOCK_TIME,
        this::commitWhereDue);
    DailyRound round = new DailyRound(rules.notices(), stores, this::sendNotice);
    context.schedule(BETWEEN_LOOKS, PunctuationType.WALL_CLOCK_TIME, at -> round.goOn());
  }

  private void commitWhereDue(long nowMillis) {
    if (commits.isDue(nowMillis)) {
      context.commit();
    }
  }

  private void goOnGathering() {
    AtomicReference<Cancellable> timer = new AtomicReference<>();
    timer.set(
        context.schedule(
            ClockGathering.EVERY,
            PunctuationType.WALL_CLOCK_TIME,
            at -> {
              if (rules.historyIsRead().getAsBoolean()) {
                gathering.goOn();
              }
              if (gathering.isDone()) {
                timer.get().cancel();
              }
            }));
  }

  @Override
  public void close() {
    gathering.close();
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    write(workOut(arrived(record)));
    commits.arrived(record.timestamp());
  }

  private Result workOut(Arrived record) {
    try {
      return workings.of(record);
    } catch (KafkaException fault) {
      throw fault; // the stores' or the broker's, and not this event's
    } catch (RuntimeException fault) {
      LOG.error(
          "A fault of the monitor's own: the event at {}-{} offset {} goes to the dead letters",
          record.topic(),
          record.partition(),
          record.offset(),
          withoutMessage(fault));
      LOG.debug("The fault in its own words", fault);
      return workings.refused(
          new Refusal(
              Reason.INTERNAL_ERROR,
              "",
              "a fault of the monitor's own, "
                  + fault.getClass().getSimpleName()
                  + "; nothing is wrong with the event that is known of"),
          record);
    }
  }

  /** Where a fault came from. Its message may quote an id, and those do not belong in a log. */
  private static Throwable withoutMessage(Throwable fault) {
    Throwable cause = fault.getCause() == null ? null : withoutMessage(fault.getCause());
    Throwable place = new Throwable(fault.getClass().getName(), cause);
    place.setStackTrace(fault.getStackTrace());
    return place;
  }

  private void write(Result result) {
    result.file().ifPresent(stores.files()::put);
    stores.sums().put(result.sums());
    write(result.clocks());
    result.findings().gone().forEach(stores.findings()::remove);
    result.findings().found().forEach(stores.findings()::put);
    result.tick().ifPresent(stores.sums()::putLastTick);
    result.deadLetter().ifPresent(letter -> context.forward(letter, Nodes.SEND_DEAD_LETTERS));
    stores.sums().put(result.arrivals());
  }

  private void write(ClockWorkings.Outcome clocks) {
    clocks.gone().forEach(stores.deadlines()::remove);
    clocks.open().forEach(stores.deadlines()::put);
    clocks.said().forEach(of -> stores.notices().put(of.clock(), of.said()));
    clocks.records().forEach(this::sendNotice);
  }

  private void sendNotice(Record<byte[], byte[]> notice) {
    context.forward(notice, Nodes.SEND_NOTICES);
  }

  private Arrived arrived(Record<byte[], byte[]> record) {
    RecordMetadata at = context.recordMetadata().orElseThrow();
    return new Arrived(
        rules.topics().feedOf(at.topic()), at.topic(), at.partition(), at.offset(), record);
  }
}
