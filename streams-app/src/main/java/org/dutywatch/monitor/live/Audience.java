package org.dutywatch.monitor.live;

import static org.dutywatch.monitor.live.ServerSentEvent.utf8;

import jakarta.servlet.ServletOutputStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients that are told of the same things. Telling never waits for a client. Admitting and
 * telling must not happen at the same time, or a newcomer might miss something; the rest is safe
 * from any thread.
 */
public final class Audience implements AutoCloseable {
  private static final String TRY_AGAIN = "retry: 2000\n"; // ms after a lost connection

  private final int atMost;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  /**
   * Nobody yet.
   *
   * @param atMost how many clients there may be at once
   */
  public Audience(int atMost) {
    this.atMost = atMost;
  }

  /** How many clients there may be at once. */
  public int atMost() {
    return atMost;
  }

  /** Whether there are as many as may be. */
  public boolean isFull() {
    return listeners.size() >= atMost;
  }

  /** Whether there is nobody. */
  public boolean isEmpty() {
    return listeners.isEmpty();
  }

  /**
   * One more client.
   *
   * @param out of a response that is asynchronous already
   * @param snapshot what it is told first
   * @return completes when the client is gone, or is dismissed
   */
  public CompletableFuture<Void> admit(ServletOutputStream out, ServerSentEvent snapshot) {
    Listener listener = new Listener(out);
    listeners.add(listener);
    CompletableFuture<Void> gone = listener.gone().thenRun(() -> listeners.remove(listener));
    listener.tell(utf8(TRY_AGAIN + "\n"));
    listener.tell(snapshot.bytes());
    listener.begin();
    return gone;
  }

  /**
   * Tells everybody what changed.
   *
   * @param snapshot the whole after it, for those who have fallen behind
   */
  public void tell(ServerSentEvent change, ServerSentEvent snapshot) {
    byte[] text = change.bytes();
    byte[] whole = snapshot.bytes();
    listeners.forEach(listener -> listener.tell(text, whole));
  }

  /**
   * Says that the connection lives: in a comment, which only a program that reads the stream itself
   * can see, and in an event, which a page can. It also finds out who is no longer there.
   *
   * @param name of the event; it has no id, since there is nothing to have missed
   */
  public void beat(String name, String data) {
    byte[] text = utf8(": still here\nevent: " + name + "\ndata: " + data + "\n\n");
    listeners.forEach(listener -> listener.tellIfIdle(text));
  }

  /** Ends the stream of everybody. */
  public void dismiss() {
    listeners.forEach(Listener::dismiss);
  }

  @Override
  public void close() {
    dismiss();
  }
}
