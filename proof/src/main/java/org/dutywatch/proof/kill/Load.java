package org.dutywatch.proof.kill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.dutywatch.proof.world.Sent;
import org.dutywatch.proof.world.World;

/**
 * Sends hostile worlds one after another, some by HTTP and some straight to Kafka, at a bounded
 * pace, until it is told to end. Worlds share their children with some of those before, so that
 * what is known of a child matters long afterwards.
 */
final class Load implements AutoCloseable {
  private static final int MILLIS_A_WORLD = 250;
  private static final int SETS_OF_CHILDREN = 40;

  private final HttpSender http;
  private final KafkaSender kafka;
  private final long firstWorld;
  private final Set<LocalDate> days = new ConcurrentSkipListSet<>();
  private final AtomicInteger worlds = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();

  /** Sends one part of a world. */
  private interface Sender {
    void send(List<Sent> part) throws InterruptedException;
  }

  /**
   * A load.
   *
   * @param firstWorld the seed of the first world; each has the next
   */
  Load(long firstWorld, HttpSender http, KafkaSender kafka) {
    this.firstWorld = firstWorld;
    this.http = http;
    this.kafka = kafka;
  }

  /** Begins, or goes on. One way does not wait for the other. */
  void begin() {
    begin("posting", HttpSender::takes, http::postUntilAnswered);
    begin("sending", sent -> true, kafka::send);
  }

  private void begin(String name, Predicate<Sent> which, Sender sender) {
    Thread thread = new Thread(() -> sendUntilTold(which, sender), name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  private void sendUntilTold(Predicate<Sent> which, Sender sender) {
    try {
      while (true) {
        int number = worlds.getAndIncrement();
        World world = World.of(firstWorld + number, "." + number % SETS_OF_CHILDREN);
        days.addAll(world.days());
        sender.send(world.sent().stream().filter(which).toList());
        Thread.sleep(MILLIS_A_WORLD);
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it for now; what is being sent may or may not have been taken. */
  void end() throws InterruptedException {
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
    threads.clear();
    kafka.flush();
  }

  /** Days about which something was sent. */
  List<LocalDate> days() {
    return List.copyOf(days);
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    kafka.close();
  }
}
