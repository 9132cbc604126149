package org.dutywatch.proof.simulation.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.proof.simulation.broker.SimulatedBroker;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction.Fate;

/** Some tasks with one producer, whose transactions hold what all of them wrote. */
final class StreamThread {
  private final SimulatedBroker broker;
  private final StreamPlan plan;
  private final List<SimulatedTask> tasks;
  private SimulatedTransaction transaction;
  private boolean fenced;
  private boolean idle = true;

  StreamThread(SimulatedBroker broker, StreamPlan plan, IntStream partitions) {
    this.broker = broker;
    this.plan = plan;
    transaction = broker.begin();
    tasks =
        partitions
            .mapToObj(partition -> new SimulatedTask(broker, plan, partition, () -> transaction))
            .toList();
  }

  List<SimulatedTask> tasks() {
    return tasks;
  }

  /** Others have its tasks by now, which it does not know. */
  void fence() {
    fenced = true;
  }

  SimulatedTransaction transaction() {
    return transaction;
  }

  /** Reads records of one input of one task. */
  int read(int task, int input, int most) {
    beginNext();
    int read = tasks.get(Math.floorMod(task, tasks.size())).read(input, most);
    idle &= read == 0;
    return read;
  }

  /** Kafka Streams tells its tasks that time has gone by. */
  void lookAtTheTime() {
    beginNext();
    idle = false;
    tasks.forEach(SimulatedTask::lookAtTheTime);
  }

  /** A producer begins no transaction before all markers of the one before it are written. */
  private void beginNext() {
    if (transaction.fate() != Fate.OPEN) {
      transaction.markAll();
      transaction = broker.begin();
    }
  }

  /** Commits what was read since the last commit. One that was fenced finds that it cannot. */
  boolean commit() {
    if (idle) {
      return false;
    }
    Map<TopicPartition, Long> next = new HashMap<>();
    for (SimulatedTask task : tasks) {
      task.flushCaches();
      next.putAll(task.next());
    }
    if (!fenced) {
      broker.group(plan.applicationId()).commit(next, transaction);
    }
    transaction.end(fenced ? Fate.ABORTED : Fate.COMMITTED);
    idle = true;
    return true;
  }

  /** Reads and commits everything that there is. */
  void finish() {
    beginNext();
    for (SimulatedTask task : tasks) {
      task.failNoMore();
      idle &= !task.readAll();
    }
    commit();
    transaction.markAll();
  }
}
