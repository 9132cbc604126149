package org.dutywatch.monitor.topology;

import java.util.function.BiFunction;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.store.SumStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in one record of an input: works everything out, then writes. A fault of ours that one
 * event brings out before the first write sends that event to the dead letters; one after it fails
 * the transaction, so that nothing is ever half counted.
 */
final class MonitorProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorProcessor.class);

  private final Topics topics;
  private final BiFunction<FileStore, SumStore, Workings> makeWorkings;
  private ProcessorContext<byte[], byte[]> context;
  private FileStore files;
  private SumStore sums;
  private Workings workings;

  MonitorProcessor(Topics topics, BiFunction<FileStore, SumStore, Workings> makeWorkings) {
    this.topics = topics;
    this.makeWorkings = makeWorkings;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> processorContext) {
    context = processorContext;
    files = new FileStore(context.getStateStore(StoreNames.FILES));
    sums = new SumStore(context.getStateStore(StoreNames.SUMS));
    workings = makeWorkings.apply(files, sums);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    write(workOut(arrived(record)));
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
    result.file().ifPresent(files::put);
    sums.put(result.sums());
    result.tick().ifPresent(sums::putLastTick);
    result.deadLetter().ifPresent(context::forward);
    sums.put(result.arrivals());
  }

  private Arrived arrived(Record<byte[], byte[]> record) {
    RecordMetadata at = context.recordMetadata().orElseThrow();
    return new Arrived(topics.feedOf(at.topic()), at.topic(), at.partition(), at.offset(), record);
  }
}
