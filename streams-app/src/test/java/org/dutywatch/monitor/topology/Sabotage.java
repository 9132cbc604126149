package org.dutywatch.monitor.topology;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.events.json.CanonicalJson;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.monitor.domain.file.StandingOrder;
import org.dutywatch.monitor.domain.mark.Consequences;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.TrueCalendar;

/** Makes one call fail of those that the stream makes to its stores and on the way out. */
final class Sabotage {
  static final Set<String> WRITES = Set.of("put", "delete", "forward");
  static final Set<String> READS = Set.of("get", "prefixScan");

  private final Policy policy;
  private Set<String> calls = Set.of();
  private int before;
  private RuntimeException fault;

  Sabotage(Policy policy) {
    this.policy = policy;
  }

  /** From now on the call that comes after so many others of these fails, once. */
  void plan(Set<String> someCalls, int afterOthers, RuntimeException withFault) {
    calls = someCalls;
    before = afterOthers;
    fault = withFault;
  }

  /** Whether the planned call has not come yet. */
  boolean isPending() {
    return !calls.isEmpty();
  }

  /** The monitor's topology, with its processor's stores and way out given to the saboteur. */
  StreamFixture stream() {
    Topology topology = new Topology();
    Topics topics = StreamFixture.TOPICS;
    for (String topic : topics.inputs()) {
      topology.addSource(
          Nodes.read(topics.feedOf(topic)),
          Serdes.ByteArray().deserializer(),
          Serdes.ByteArray().deserializer(),
          topic);
    }
    String[] sources =
        topics.inputs().stream().map(topics::feedOf).map(Nodes::read).toArray(String[]::new);
    topology.addProcessor(Nodes.FOLD, supplier(), sources);
    topology.addSink(
        Nodes.SEND_DEAD_LETTERS,
        topics.deadLetters(),
        Serdes.ByteArray().serializer(),
        Serdes.ByteArray().serializer(),
        Nodes.FOLD);
    topology.addSink(
        Nodes.SEND_NOTICES,
        topics.breaches(),
        Serdes.ByteArray().serializer(),
        Serdes.ByteArray().serializer(),
        Nodes.FOLD);
    return new StreamFixture(topology);
  }

  private ProcessorSupplier<byte[], byte[], byte[], byte[]> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<byte[], byte[], byte[], byte[]> get() {
        return sabotaged(
            new MonitorProcessor(
                Streams.rules(
                    Streams.marker(policy, new TrueCalendar()),
                    key -> 0,
                    true,
                    Streams.quiet(policy)),
                Sabotage.this::workings));
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return TaskStores.builders(Stores::persistentKeyValueStore);
      }
    };
  }

  private Workings workings(TaskStores stores) {
    return new Workings(
        new Intake(new EventReader(StreamFixture.AUTHORITY), key -> 0, true),
        new StandingOrder(CanonicalJson.order()),
        new Consequences(Streams.marker(policy, new TrueCalendar())),
        stores.files(),
        stores.sums(),
        new ClockWorkings(Streams.quiet(policy), stores.notices(), stores.deadlines()),
        new FindingWorkings(Optional::empty));
  }

  private Processor<byte[], byte[], byte[], byte[]> sabotaged(MonitorProcessor processor) {
    return new Processor<>() {
      @Override
      public void init(ProcessorContext<byte[], byte[]> context) {
        processor.init(sabotaged(context));
      }

      @Override
      public void process(Record<byte[], byte[]> record) {
        processor.process(record);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private ProcessorContext<byte[], byte[]> sabotaged(ProcessorContext<byte[], byte[]> context) {
    return (ProcessorContext<byte[], byte[]>) between(ProcessorContext.class, context);
  }

  private Object between(Class<?> type, Object target) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          failIfPlanned(method);
          Object answer = call(target, method, arguments);
          return answer instanceof StateStore ? between(KeyValueStore.class, answer) : answer;
        });
  }

  private void failIfPlanned(Method method) {
    if (calls.contains(method.getName()) && before-- == 0) {
      calls = Set.of();
      throw fault;
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
