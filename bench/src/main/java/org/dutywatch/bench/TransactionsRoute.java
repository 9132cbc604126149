package org.dutywatch.bench;

import static java.util.function.Function.identity;

import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.topology.MonitorTopology;

/**
 * From a producer that commits a transaction as often as the stream does to a reader of committed
 * records, with nothing between them: what Kafka itself takes.
 */
final class TransactionsRoute implements Route {
  private final Sender sender;
  private final CommittedEnd end;
  private final long commitEveryNanos;
  private long committedNanos = System.nanoTime();

  /** Sends to inputs of its own. */
  TransactionsRoute(Bench monitors, MonitorConfig config) {
    Bench bench = monitors.withTopics("transactions.");
    bench.makeTopics();
    sender = Sender.inTransactionsTo(bench.topics(), config);
    end =
        new CommittedEnd(
            bench.clients().committedReader(),
            bench.topics().facts().stream()
                .collect(Collectors.toMap(identity(), topic -> bench.partitions())));
    commitEveryNanos = MonitorTopology.PROMPT_COMMITS.toNanos();
  }

  @Override
  public String name() {
    return "transactions";
  }

  @Override
  public Histogram carry(Schedule schedule) throws InterruptedException {
    return end.delays(
        schedule.messages().size(),
        () -> {
          schedule.keep(this::send);
          commit();
        });
  }

  private void send(Message message, long dueNanos) {
    sender.send(message, dueNanos, where -> {});
    if (System.nanoTime() - committedNanos >= commitEveryNanos) {
      commit();
    }
  }

  private void commit() {
    sender.commit();
    committedNanos = System.nanoTime();
  }

  @Override
  public void close() {
    end.close();
    sender.close();
  }
}
