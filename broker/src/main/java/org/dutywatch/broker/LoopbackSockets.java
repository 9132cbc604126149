package org.dutywatch.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/**
 * The two sockets a broker listens on, opened before it starts. So a port that is taken is known at
 * once, and nobody can take a free port between the moment it is chosen and the moment it is used.
 *
 * @param broker the socket for clients
 * @param controller the socket for the broker's talk with its own controller, on any free port
 */
record LoopbackSockets(ServerSocketChannel broker, ServerSocketChannel controller)
    implements AutoCloseable {

  /** The only address a broker listens on: it asks nobody for a password. */
  static final String HOST = "127.0.0.1";

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /**
   * Opens both.
   *
   * @param port the port for clients, 0 to 65535; 0 takes a free one
   * @throws BrokerStartException if the port cannot be had
   */
  static LoopbackSockets open(int port) {
    ServerSocketChannel broker = listen(port);
    try {
      return new LoopbackSockets(broker, listen(0));
    } catch (BrokerStartException e) {
      close(broker);
      throw e;
    }
  }

  private static ServerSocketChannel listen(int port) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        channel.configureBlocking(false);
        return channel.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new BrokerStartException(
          "Port " + port + " of " + HOST + " cannot be had: " + e.getMessage() + ".", e);
    }
  }

  int brokerPort() {
    return broker.socket().getLocalPort();
  }

  int controllerPort() {
    return controller.socket().getLocalPort();
  }

  @Override
  public void close() {
    close(broker);
    close(controller);
  }

  private static void close(ServerSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
