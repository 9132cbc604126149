package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dutywatch.monitor.live.Audience;
import org.dutywatch.monitor.live.ServerSentEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the board on one thread, and tells an audience what changes: each change is worked out
 * once, however many there are to be told. While there is nobody, nothing is worked out.
 */
final class LiveWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveWatch.class);

  /** At the latest then it is seen that a day has begun, or that the stream has stopped. */
  private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);

  private static final Duration LOOK_AT_MOST_EVERY = Duration.ofMillis(250);
  private static final int WATCHING_AT_ONCE = 200;
  private static final Duration BEAT_EVERY = Duration.ofSeconds(15);

  private final BoardReader board;
  private final NowSource now;
  private final LiveFigures figures;
  private final Audience audience;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "live-watch");

  private LiveFigures.Grounds grounds;
  private ObjectNode whole;
  private long id;
  private Instant lastBeat;

  LiveWatch(BoardReader board, NowSource now, LiveFigures figures, Audience audience) {
    this.board = board;
    this.now = now;
    this.figures = figures;
    this.audience = audience;
    thread.setDaemon(true);
  }

  /** A watch for as many clients as a council has screens. */
  static LiveWatch of(LiveFigures figures, ApiServer.Ports ports) {
    return new LiveWatch(ports.board(), ports.now(), figures, new Audience(WATCHING_AT_ONCE));
  }

  void start() {
    thread.start();
  }

  /**
   * Lets one more client in.
   *
   * @param response begins its response, which is asynchronous already; asked once it is let in
   * @return completes when it is gone
   * @throws ProblemException where there are as many as may be, or the monitor is being stopped
   */
  synchronized CompletableFuture<Void> join(Supplier<ServletOutputStream> response) {
    if (closed.getCount() == 0) {
      throw new ProblemException(ProblemType.NOT_READY, "The monitor is being stopped.");
    }
    if (audience.isFull()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_WATCHING,
          "As many clients as may ("
              + audience.atMost()
              + ") are watching the board. Try again shortly.");
    }
    if (audience.isEmpty()) {
      look(); // nobody has, since the last one left
      lastBeat = now.systemNow();
    }
    return audience.admit(response.get(), snapshot());
  }

  private void watch() {
    long seen = -1;
    while (closed.getCount() > 0) {
      seen = board.awaitChange(seen, LOOK_AT_LEAST_EVERY);
      try {
        lookForThem();
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("The live board could not be worked out", e);
        audience.dismiss(); // they see that it stands still, and come again
      }
    }
  }

  private void pause() throws InterruptedException {
    if (closed.await(LOOK_AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.debug("The live board is closed");
    }
  }

  private synchronized void lookForThem() {
    if (!audience.isEmpty()) {
      look();
      beat();
    }
  }

  private void look() {
    LiveFigures.Grounds current = figures.grounds();
    if (whole != null && current.equals(grounds)) {
      return;
    }
    ObjectNode before = whole;
    whole = figures.whole();
    grounds = current;
    if (before == null) {
      return;
    }
    LiveChange.between(before, whole)
        .ifPresent(
            change -> {
              id++;
              audience.tell(new ServerSentEvent(id, "change", text(change)), snapshot());
            });
  }

  private ServerSentEvent snapshot() {
    return new ServerSentEvent(id, "snapshot", text(whole));
  }

  /** Either way, since the system's clock may be put back. */
  private void beat() {
    Instant current = now.systemNow();
    if (Duration.between(lastBeat, current).abs().compareTo(BEAT_EVERY) >= 0) {
      lastBeat = current;
      audience.beat("now", text(figures.moment()));
    }
  }

  private static String text(ObjectNode node) {
    return new String(Answers.bytes(node), StandardCharsets.UTF_8);
  }

  /** Ends the stream of everybody, and the thread. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    audience.close();
  }
}
