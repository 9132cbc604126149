package org.dutywatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.dutywatch.monitor.board.Position;

/** Clients that follow a monitor's board over HTTP, all read by one thread. */
final class LiveClients implements AutoCloseable {
  /** Of HTTP 1.0, so that the stream comes as it is and not in chunks. */
  private static final byte[] REQUEST =
      "GET /api/v1/live HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);

  private static final int AT_A_TIME = 64 << 10;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);

  private final SocketAddress address;
  private final Selector selector;
  private final LiveEvents events = new LiveEvents();
  private final List<LiveClient> clients = new CopyOnWriteArrayList<>();
  private final List<SocketChannel> connections = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::read, "live-clients");
  private volatile boolean over;
  private volatile Exception failure;

  private LiveClients(SocketAddress address, Selector selector) {
    this.address = address;
    this.selector = selector;
  }

  /**
   * Nobody yet.
   *
   * @param monitor such as {@code http://127.0.0.1:8080}
   */
  static LiveClients of(String monitor) throws IOException {
    URI uri = URI.create(monitor);
    LiveClients clients =
        new LiveClients(new InetSocketAddress(uri.getHost(), uri.getPort()), Selector.open());
    clients.thread.start();
    return clients;
  }

  /**
   * Lets more come at once until there are so many, and waits until each was told the board.
   *
   * @return how long that took
   */
  Duration grow(int number) throws IOException {
    long from = System.nanoTime();
    while (clients.size() < number) {
      LiveClient client = new LiveClient(events);
      clients.add(client);
      SocketChannel connection = SocketChannel.open(address);
      connections.add(connection);
      connection.write(ByteBuffer.wrap(REQUEST));
      connection.configureBlocking(false);
      connection.register(selector, SelectionKey.OP_READ, client);
      selector.wakeup();
    }
    await(client -> !client.position().equals(Position.START));
    Duration took = Duration.ofNanos(System.nanoTime() - from);
    clients.forEach(LiveClient::beginAnew);
    return took;
  }

  /** Waits until all have seen everything up to a position. */
  void awaitPosition(Position wanted) {
    await(client -> client.position().holds(wanted));
  }

  private void await(Predicate<LiveClient> wanted) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!clients.stream().allMatch(wanted)) {
      if (failure != null) {
        throw new NotMeasuredException("A client could not follow: " + failure.getMessage());
      }
      if (System.nanoTime() > giveUp) {
        throw new NotMeasuredException("Not all clients were told within a minute.");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  /** How long each message took to each of them since they began anew, which they do now. */
  Histogram delays(Sent sent) {
    Histogram all = Delays.none();
    clients.forEach(client -> all.add(client.delays(sent)));
    clients.forEach(LiveClient::beginAnew);
    return all;
  }

  /** How many there are. */
  int number() {
    return clients.size();
  }

  /** How many bytes all were sent so far. */
  long bytes() {
    return clients.stream().mapToLong(LiveClient::bytes).sum();
  }

  /** How many states of the board they were told so far. */
  int states() {
    return events.number();
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(AT_A_TIME);
    try {
      while (!over) {
        selector.select(key -> read(key, buffer));
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  private static void read(SelectionKey key, ByteBuffer buffer) {
    buffer.clear();
    try {
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        throw new NotMeasuredException("the monitor ended its stream");
      }
    } catch (IOException e) {
      throw new NotMeasuredException(e.getMessage());
    }
    ((LiveClient) key.attachment()).take(buffer.flip(), System.nanoTime());
  }

  /** Ends them all. */
  @Override
  public void close() throws IOException {
    over = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (SocketChannel connection : connections) {
      connection.close();
    }
    selector.close();
  }
}
