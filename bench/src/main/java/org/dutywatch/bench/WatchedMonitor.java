package org.dutywatch.bench;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Board;

/** A whole monitor whose board can be looked at from here, and a sender to its inputs. */
final class WatchedMonitor implements AutoCloseable {
  /** More than a commit takes along, so that the stream never runs dry. */
  private static final long MOST_ON_THE_WAY = 50_000;

  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Board board;
  private final Monitor monitor;
  private final Sender sender;

  /** Starts it, and waits until it is ready. */
  WatchedMonitor(MonitorConfig config, Rules rules, Board board) throws InterruptedException {
    this.board = board;
    monitor = Monitor.start(config, rules, InstantSource.system(), board);
    sender = Sender.to(Bench.of(config).topics(), config);
    monitor.awaitReady();
  }

  Board board() {
    return board;
  }

  /** Where it answers, such as {@code http://127.0.0.1:8080}. */
  String address() {
    return monitor.address();
  }

  Sender sender() {
    return sender;
  }

  /** How many events are on the board, of all that were ever sent. */
  long held() {
    return board.position().next().values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Sends events as fast as they are taken, so that there are always some on their way.
   *
   * @param number how many
   * @param warmUp the first ones, which are not timed
   * @return how many a second came to the board
   */
  double saturate(Iterator<Message> messages, long number, long warmUp) {
    long before = held();
    long[] sent = {0};
    Lap lap =
        new Pace(warmUp, number)
            .watch(
                () -> {
                  long done = held() - before;
                  for (; sent[0] < number && sent[0] - done < MOST_ON_THE_WAY; sent[0]++) {
                    sender.send(messages.next(), System.nanoTime(), where -> {});
                  }
                  LockSupport.parkNanos(BETWEEN_LOOKS);
                  return done;
                });
    sender.flush();
    return lap.recordsPerSecond();
  }

  @Override
  public void close() {
    sender.close();
    monitor.close();
  }
}
