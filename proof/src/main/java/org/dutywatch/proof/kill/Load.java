package org.dutywatch.proof.kill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.dutywatch.proof.world.Sent;
import org.dutywatch.proof.world.World;

/**
 * Sends hostile worlds one after another, part of each by HTTP and the rest straight to Kafka, at a
 * bounded pace, until it is told to end.
 */
final class Load implements AutoCloseable {
  private static final int WORLDS_A_SECOND = 4;
  private static final int MILLIS_A_WORLD = 1_000 / WORLDS_A_SECOND;

  private final HttpSender http;
  private final KafkaSender kafka;
  private final Random random;
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private final long firstWorld;
  private final AtomicInteger worlds = new AtomicInteger();
  private Thread thread;

  /**
   * A load.
   *
   * @param firstWorld the seed of the first world; each has the next
   */
  Load(long firstWorld, HttpSender http, KafkaSender kafka) {
    this.firstWorld = firstWorld;
    this.http = http;
    this.kafka = kafka;
    this.random = new Random(firstWorld);
  }

  /** Begins, or goes on. */
  void begin() {
    thread = new Thread(this::sendUntilTold, "load");
    thread.setDaemon(true);
    thread.start();
  }

  private void sendUntilTold() {
    try {
      while (true) {
        sendOne();
        Thread.sleep(MILLIS_A_WORLD);
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends one world; by HTTP again and again until that is answered. */
  private void sendOne() throws InterruptedException {
    int number = worlds.getAndIncrement();
    World world = World.of(firstWorld + number, "." + number);
    synchronized (days) {
      days.addAll(world.days());
    }
    List<Sent> posted = new ArrayList<>();
    for (Sent sent : world.sent()) {
      if (HttpSender.takes(sent) && random.nextBoolean()) {
        posted.add(sent);
      } else {
        kafka.send(sent);
      }
    }
    http.postUntilAnswered(posted);
  }

  /** Ends it for now; what is being sent may or may not have been taken. */
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join();
    kafka.flush();
  }

  /** Days about which something was sent. */
  List<LocalDate> days() {
    synchronized (days) {
      return List.copyOf(days);
    }
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
    kafka.close();
  }
}
