package org.dutywatch.monitor.live;

import static org.dutywatch.monitor.live.ServerSentEvent.utf8;

import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The clients that are told of the same things. Telling never waits for a client. Admitting and
 * telling must not happen at the same time, or a newcomer might miss something; the rest is safe
 * from any thread.
 */
public final class Audience implements AutoCloseable {
  private static final String TRY_AGAIN = "retry: 2000\n"; // ms after a lost connection

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  /** How many clients there are. */
  public int size() {
    return listeners.size();
  }

  /** Whether there is nobody. */
  public boolean isEmpty() {
    return listeners.isEmpty();
  }

  /**
   * One more client.
   *
   * @param out of a response that is asynchronous already
   * @param first what it is told first; nothing where it has seen all there is
   * @return completes when the client is gone, or is dismissed
   */
  public CompletableFuture<Void> admit(ServletOutputStream out, List<ServerSentEvent> first) {
    Listener listener = new Listener(out);
    listeners.add(listener);
    CompletableFuture<Void> gone = listener.gone().thenRun(() -> listeners.remove(listener));
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    events.writeBytes(utf8(TRY_AGAIN + "\n"));
    first.forEach(event -> events.writeBytes(event.bytes()));
    listener.tell(events.toByteArray());
    listener.begin();
    return gone;
  }

  /**
   * Tells everybody what changed.
   *
   * @param snapshot the whole after it, for those who have fallen behind; asked for only by them
   */
  public void tell(ServerSentEvent change, Supplier<ServerSentEvent> snapshot) {
    byte[] text = change.bytes();
    listeners.forEach(listener -> listener.tell(text, () -> snapshot.get().bytes()));
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
