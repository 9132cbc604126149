package org.dutywatch.monitor.api;

import jakarta.servlet.ServletOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dutywatch.monitor.board.Slice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the parts of the board that somebody follows, on one thread, and tells of what changes.
 * While there is nobody, nothing is worked out.
 */
final class LiveWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveWatch.class);

  /** At the latest then it is seen that a day has begun, or that the stream has stopped. */
  private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);

  private static final Duration LOOK_AT_MOST_EVERY = Duration.ofMillis(250);
  private static final Duration BEAT_EVERY = Duration.ofSeconds(15);

  /** Each is worked out on its own, on one thread, with every change of the board. */
  private static final int MOST_PARTS = 50;

  private final BoardReader board;
  private final NowSource now;
  private final LiveFigures figures;
  private final int atMost;
  private final Map<Slice, LiveView> views = new HashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "live-watch");

  private Instant lastBeat = Instant.MIN;

  /**
   * A watch without anybody.
   *
   * @param atMost how many clients there may be at once
   */
  LiveWatch(LiveFigures figures, ApiServer.Ports ports, int atMost) {
    this.board = ports.board();
    this.now = ports.now();
    this.figures = figures;
    this.atMost = atMost;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /**
   * Lets one more client in.
   *
   * @param part what it follows
   * @param seen the id of the last event that it has seen, where it comes again
   * @param response begins its response, which is asynchronous already; asked once it is let in
   * @return completes when it is gone
   * @throws ProblemException where there are as many as may be, or the monitor is being stopped
   */
  synchronized CompletableFuture<Void> join(
      Slice part, Optional<String> seen, Supplier<ServletOutputStream> response) {
    if (closed.getCount() == 0) {
      throw new ProblemException(ProblemType.NOT_READY, "The monitor is being stopped.");
    }
    if (watching() >= atMost) {
      throw tooMany("As many clients as may (" + atMost + ") are watching the board.");
    }
    if (watching() == 0) {
      lastBeat = now.systemNow();
    }
    LiveView view = view(part);
    if (view.audience().isEmpty()) {
      view.look(); // nobody has, since the last one left
    }
    return view.admit(response.get(), seen);
  }

  private int watching() {
    return views.values().stream().mapToInt(view -> view.audience().size()).sum();
  }

  private LiveView view(Slice part) {
    if (!views.containsKey(part) && views.size() >= MOST_PARTS) {
      views.values().removeIf(view -> view.audience().isEmpty());
      if (views.size() >= MOST_PARTS) {
        throw tooMany("As many parts of the board as may (" + MOST_PARTS + ") are being watched.");
      }
    }
    return views.computeIfAbsent(part, p -> new LiveView(figures, p));
  }

  private static ProblemException tooMany(String why) {
    return new ProblemException(ProblemType.TOO_MANY_WATCHING, why + " Try again shortly.");
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
        dismiss(); // they see that it stands still, and come again
      }
    }
  }

  private void pause() throws InterruptedException {
    if (closed.await(LOOK_AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.debug("The live board is closed");
    }
  }

  private synchronized void lookForThem() {
    if (watching() > 0) {
      views.values().stream().filter(view -> !view.audience().isEmpty()).forEach(LiveView::look);
      beat();
    }
  }

  /** Either way, since the system's clock may be put back. */
  private void beat() {
    Instant current = now.systemNow();
    if (Duration.between(lastBeat, current).abs().compareTo(BEAT_EVERY) >= 0) {
      lastBeat = current;
      String moment = LiveView.text(figures.moment());
      views.values().forEach(view -> view.audience().beat("now", moment));
    }
  }

  private synchronized void dismiss() {
    views.values().forEach(view -> view.audience().dismiss());
  }

  /** Ends the stream of everybody, and the thread. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    dismiss();
  }
}
