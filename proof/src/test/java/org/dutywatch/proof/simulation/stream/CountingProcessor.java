package org.dutywatch.proof.simulation.stream;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.topology.Nodes;

/**
 * Keeps in the files what was last said under a key, where that is not empty; counts in the sums
 * how often something was said under it; and passes every record on.
 */
final class CountingProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private final Consumer<String> found;
  private ProcessorContext<byte[], byte[]> context;
  private KeyValueStore<Bytes, byte[]> files;
  private KeyValueStore<Bytes, byte[]> sums;

  /**
   * For one task.
   *
   * @param found is told what is in the stores when the task begins
   */
  CountingProcessor(Consumer<String> found) {
    this.found = found;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> processorContext) {
    context = processorContext;
    files = context.getStateStore(StoreNames.FILES);
    sums = context.getStateStore(StoreNames.SUMS);
    found.accept("files" + content(files) + " sums" + content(sums));
  }

  private static String content(KeyValueStore<Bytes, byte[]> store) {
    StringBuilder content = new StringBuilder();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entry -> content.append(' ').append(text(entry.key.get(), entry.value)));
    }
    return content.toString();
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Bytes key = Bytes.wrap(record.key());
    files.put(key, record.value().length == 0 ? null : record.value());
    byte[] before = sums.get(key);
    int count = before == null ? 0 : Integer.parseInt(text(before));
    sums.put(key, bytes(Integer.toString(count + 1)));
    context.forward(record, Nodes.SEND_DEAD_LETTERS);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** An entry of a store, or a record. */
  static String text(byte[] key, byte[] value) {
    return text(key) + "=" + (value == null ? "removed" : text(value));
  }
}
