package org.dutywatch.proof.simulation.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.proof.simulation.broker.GroupOffsets;
import org.dutywatch.proof.simulation.broker.SimulatedBroker;
import org.dutywatch.proof.simulation.broker.SimulatedLog;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction.Fate;

/**
 * The stream of one application: its threads, those that were replaced and do not know it yet, and
 * transactions that crashed threads left open. A thread's place is taken again only when nothing is
 * open any more that its tasks wrote.
 */
public final class SimulatedStream {
  private final SimulatedBroker broker;
  private final StreamPlan plan;
  private final List<Optional<StreamThread>> threads = new ArrayList<>();
  private final List<StreamThread> replaced = new ArrayList<>();
  private final List<SimulatedTransaction> leftOpen = new ArrayList<>();
  private final List<ConsumerRecord<byte[], byte[]>> struck = new ArrayList<>();

  /** A stream whose threads start when they are first asked for. */
  public SimulatedStream(SimulatedBroker broker, StreamPlan plan, int threads) {
    this.broker = broker;
    this.plan = plan;
    split(threads);
  }

  /** What it is made of. */
  public StreamPlan plan() {
    return plan;
  }

  private void split(int among) {
    threads.clear();
    IntStream.range(0, Math.min(among, plan.partitions()))
        .forEach(place -> threads.add(Optional.empty()));
  }

  /** The thread at a place, started where it can be. */
  private Optional<StreamThread> thread(int which) {
    int place = Math.floorMod(which, threads.size());
    if (threads.get(place).isEmpty() && canStart(place)) {
      threads.set(place, Optional.of(new StreamThread(broker, plan, partitionsOf(place))));
    }
    return threads.get(place);
  }

  private List<StreamThread> running() {
    return threads.stream().flatMap(Optional::stream).toList();
  }

  private IntStream partitionsOf(int place) {
    return IntStream.range(0, plan.partitions()).filter(p -> p % threads.size() == place);
  }

  private boolean canStart(int place) {
    GroupOffsets group = broker.group(plan.applicationId());
    return partitionsOf(place)
        .allMatch(
            p ->
                group.isStable(plan.readBy(p))
                    && StreamPlan.STORES.stream()
                        .allMatch(store -> isOver(plan.changelog(store, p))));
  }

  private boolean isOver(TopicPartition changelog) {
    SimulatedLog log = broker.log(changelog);
    return log.lastStableOffset() == log.end();
  }

  /** A thread reads records of one input of one of its tasks. */
  public String read(int thread, int task, int input, int most) {
    return thread(thread)
        .map(each -> attempt(each, () -> "read " + each.read(task, input, most)))
        .orElse("waits for an open transaction");
  }

  /** A thread that was replaced and does not know it reads on. */
  public String readReplaced(int task, int input, int most) {
    return replaced.stream()
        .findFirst()
        .map(each -> attempt(each, () -> "read " + each.read(task, input, most)))
        .orElse("none");
  }

  /** A thread is told that time has gone by. */
  public String lookAtTheTime(int thread) {
    return thread(thread)
        .map(
            each ->
                attempt(
                    each,
                    () -> {
                      each.lookAtTheTime();
                      return "looked";
                    }))
        .orElse("waits for an open transaction");
  }

  private String attempt(StreamThread thread, Supplier<String> reading) {
    try {
      return reading.get();
    } catch (RuntimeException fault) {
      if (!PlannedFault.isPlanned(fault)) {
        throw fault;
      }
      end(thread);
      return "failed as planned";
    } finally {
      thread.tasks().forEach(task -> struck.addAll(task.takeStruck()));
    }
  }

  /** The records that a planned fault of the monitor's own met before it had written anything. */
  public List<ConsumerRecord<byte[], byte[]>> struck() {
    return List.copyOf(struck);
  }

  private void end(StreamThread thread) {
    if (thread.transaction().fate() == Fate.OPEN) {
      leftOpen.add(thread.transaction());
    }
    replaced.remove(thread);
    threads.replaceAll(each -> each.filter(some -> some != thread));
  }

  /** A thread commits. */
  public String commit(int thread) {
    return threads
        .get(Math.floorMod(thread, threads.size()))
        .map(each -> each.commit() ? "committed" : "nothing to commit")
        .orElse("not running");
  }

  /** A thread that was replaced tries to commit, and learns of it. */
  public String commitReplaced() {
    Optional<StreamThread> first = replaced.stream().findFirst();
    first.ifPresent(
        each -> {
          each.commit();
          end(each);
        });
    return first.isPresent() ? "fenced" : "none";
  }

  /** A thread is gone, with its stores and with what it read since its last commit. */
  public String crash(int thread) {
    Optional<StreamThread> gone = threads.get(Math.floorMod(thread, threads.size()));
    gone.ifPresent(this::end);
    return gone.isPresent() ? "gone" : "not running";
  }

  /** A thread stands still for so long that another takes its place; then it goes on. */
  public String replace(int thread) {
    int place = Math.floorMod(thread, threads.size());
    Optional<StreamThread> still = threads.get(place);
    still.ifPresent(
        each -> {
          each.fence();
          replaced.add(each);
          threads.set(place, Optional.empty());
        });
    return still.isPresent() ? "replaced" : "not running";
  }

  /** The broker gives up waiting for transactions that nobody will end. */
  public String expire() {
    int expired = leftOpen.size();
    leftOpen.forEach(transaction -> transaction.end(Fate.ABORTED));
    leftOpen.clear();
    for (StreamThread thread : List.copyOf(replaced)) {
      end(thread);
      expired++;
    }
    leftOpen.forEach(transaction -> transaction.end(Fate.ABORTED));
    leftOpen.clear();
    return expired + " expired";
  }

  /** All threads commit and stop; so many take their tasks over. */
  public String rebalance(int among) {
    for (StreamThread thread : running()) {
      thread.commit();
      end(thread);
    }
    split(among);
    return "split among " + threads.size();
  }

  /** The cache of a task's sums runs full after so many more puts. */
  public String runFull(int partition, int puts, int first) {
    return withTask(partition, task -> task.store(StoreNames.SUMS).runFull(puts, first));
  }

  /** A store of a task fails after so many more operations. */
  public String failAfter(int partition, boolean files, int operations, PlannedFault how) {
    return withTask(
        partition,
        task -> task.store(files ? StoreNames.FILES : StoreNames.SUMS).failAfter(operations, how));
  }

  private String withTask(int which, Consumer<SimulatedTask> action) {
    int partition = Math.floorMod(which, plan.partitions());
    List<SimulatedTask> found =
        running().stream()
            .flatMap(thread -> thread.tasks().stream())
            .filter(task -> task.partition() == partition)
            .toList();
    found.forEach(action);
    return found.isEmpty() ? "not running" : "set";
  }

  /** All threads are told that time has gone by, and commit what came of it. */
  public void finishTheDay() {
    for (int place = 0; place < threads.size(); place++) {
      StreamThread thread = thread(place).orElseThrow();
      thread.lookAtTheTime();
      thread.commit();
      thread.transaction().markAll();
    }
  }

  /** Everything that is there is read and committed, whatever stood in the way. */
  public void finish() {
    expire();
    broker.markAll();
    for (int place = 0; place < threads.size(); place++) {
      thread(place).orElseThrow().finish();
    }
  }
}
