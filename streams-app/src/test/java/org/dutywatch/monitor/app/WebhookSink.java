package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Somebody who takes messages, or does not. */
final class WebhookSink implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger tries = new AtomicInteger();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile IntUnaryOperator status = number -> 200;

  WebhookSink() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    int answer = status.applyAsInt(tries.incrementAndGet());
    if (answer == 200) {
      bodies.add(body);
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** From now on every message is answered so. */
  void answers(int code) {
    status = number -> code;
  }

  /** From now on the how-manieth message decides about its answer. */
  void answers(IntUnaryOperator code) {
    status = code;
  }

  int tries() {
    return tries.get();
  }

  /** Every message that it took. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  /** The ids of all notices that it took, in order. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    bodies.forEach(body -> ids.addAll(RunningMonitor.json(body).findValuesAsText("id")));
    return ids;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
