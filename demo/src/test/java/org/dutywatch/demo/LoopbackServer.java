package org.dutywatch.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Another project's server as a process of its own, which listens on this machine alone. */
final class LoopbackServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String address;
  private final Path log;

  private LoopbackServer(Process process, String address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /** Where a server can listen. */
  static String freeAddress() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }

  /**
   * Starts one, and waits until it says that it is ready.
   *
   * @param address where the command has it listen
   * @param log takes what it says
   */
  static LoopbackServer start(List<String> command, String address, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    LoopbackServer server = new LoopbackServer(process, address, log);
    try {
      await().atMost(Duration.ofSeconds(30)).until(server::isReady);
    } catch (RuntimeException e) {
      server.close();
      throw new AssertionError(server.log(), e);
    }
    return server;
  }

  private boolean isReady() {
    assertThat(process.isAlive()).isTrue();
    try {
      return send(request("/-/ready")).statusCode() == 200;
    } catch (UncheckedIOException notYetListening) {
      return false;
    }
  }

  /** Its host and port. */
  String address() {
    return address;
  }

  /** What it has said. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request for a path of it. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address + path));
  }

  /** What it answers. */
  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
