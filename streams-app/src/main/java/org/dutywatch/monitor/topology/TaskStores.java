package org.dutywatch.monitor.topology;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.dutywatch.monitor.store.DeadlineStore;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.FindingStore;
import org.dutywatch.monitor.store.NoticeStore;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.store.SumStore;

/** The stores of a task. */
record TaskStores(
    FileStore files,
    SumStore sums,
    DeadlineStore deadlines,
    NoticeStore notices,
    FindingStore findings) {

  static TaskStores of(ProcessorContext<byte[], byte[]> context) {
    return new TaskStores(
        new FileStore(context.getStateStore(StoreNames.FILES)),
        new SumStore(context.getStateStore(StoreNames.SUMS)),
        new DeadlineStore(context.getStateStore(StoreNames.DEADLINES)),
        new NoticeStore(context.getStateStore(StoreNames.NOTICES)),
        new FindingStore(context.getStateStore(StoreNames.FINDINGS)));
  }

  /**
   * How they are built.
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  static Set<StoreBuilder<?>> builders(Function<String, KeyValueBytesStoreSupplier> kept) {
    return Set.of(
        FileStore.builder(kept),
        SumStore.builder(kept),
        DeadlineStore.builder(kept),
        NoticeStore.builder(kept),
        FindingStore.builder(kept));
  }
}
