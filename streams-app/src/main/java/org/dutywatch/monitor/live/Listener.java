package org.dutywatch.monitor.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One client that is being written to without blocking. What it cannot take yet waits in a short
 * queue. When that is full everything in it is dropped for one event that says the same: the whole,
 * as it is now.
 */
final class Listener implements WriteListener {
  /** Some seconds of a busy board. */
  static final int LONGEST_QUEUE = 8;

  private final ServletOutputStream out;
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final Deque<byte[]> queue = new ArrayDeque<>();
  private boolean begun;
  private boolean unflushed;

  /** A client behind a response that is asynchronous already. */
  Listener(ServletOutputStream out) {
    this.out = out;
  }

  /** Begins to write; what was told before goes first. */
  void begin() {
    out.setWriteListener(this);
  }

  /** Completes when the client is gone or was dismissed. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  /** Tells it something, which nothing can take the place of. */
  void tell(byte[] text) {
    tell(text, () -> text);
  }

  /**
   * Tells it something, now or when it can take it.
   *
   * @param whole what says all of it, and all before it, at once; asked for only where it is needed
   */
  void tell(byte[] text, Supplier<byte[]> whole) {
    synchronized (queue) {
      if (queue.size() < LONGEST_QUEUE) {
        queue.add(text);
      } else {
        queue.clear();
        queue.add(whole.get());
      }
    }
    write();
  }

  /** Tells it something only where nothing else is on its way, since it says no more than that. */
  void tellIfIdle(byte[] text) {
    synchronized (queue) {
      if (queue.isEmpty()) {
        queue.add(text);
      }
    }
    write();
  }

  /** Ends the response. */
  void dismiss() {
    gone.complete(null);
  }

  @Override
  public void onWritePossible() {
    synchronized (queue) {
      begun = true;
    }
    write();
  }

  @Override
  public void onError(Throwable noLongerThere) {
    dismiss();
  }

  private void write() {
    try {
      writeWhatItTakes();
    } catch (IOException noLongerThere) {
      dismiss();
    }
  }

  /** Where the client takes no more, the server calls back: {@code isReady} has asked it to. */
  private void writeWhatItTakes() throws IOException {
    synchronized (queue) {
      while (begun && !gone.isDone() && out.isReady()) {
        byte[] next = queue.poll();
        if (next != null) {
          out.write(next);
          unflushed = true;
        } else if (unflushed) {
          out.flush();
          unflushed = false;
        } else {
          return;
        }
      }
    }
  }
}
