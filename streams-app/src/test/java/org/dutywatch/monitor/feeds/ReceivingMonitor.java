package org.dutywatch.monitor.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** An HTTP server on loopback that answers batches of events as a test tells it to. */
final class ReceivingMonitor implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<JsonNode> batches = Collections.synchronizedList(new ArrayList<>());
  private final Queue<Answer> answers = new ArrayDeque<>();

  /** What to answer to one request, with a Retry-After header where one is given. */
  record Answer(int status, String retryAfter, String body) {}

  ReceivingMonitor() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  /** Answers the next request so; without this, everything is accepted. */
  ReceivingMonitor answers(int status, String body) {
    answers.add(new Answer(status, "", body));
    return this;
  }

  ReceivingMonitor answersBusy(int status, String retryAfter) {
    answers.add(new Answer(status, retryAfter, ""));
    return this;
  }

  /** Breaks the next connection off instead of answering. */
  ReceivingMonitor breaksOff() {
    answers.add(new Answer(0, "", ""));
    return this;
  }

  /** The batches of events that arrived, refused ones too. */
  List<JsonNode> batches() {
    return batches;
  }

  URI address() {
    return URI.create(
        "http://%s:%d"
            .formatted(server.getAddress().getHostString(), server.getAddress().getPort()));
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean batch =
          exchange.getRequestMethod().equals("POST")
              && exchange.getRequestURI().getPath().equals("/api/v1/events")
              && "application/cloudevents-batch+json"
                  .equals(exchange.getRequestHeaders().getFirst("content-type"));
      if (!batch) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      JsonNode events = JSON.readTree(exchange.getRequestBody());
      batches.add(events);
      Answer answer = answers.isEmpty() ? accepting(events.size()) : answers.remove();
      if (answer.status() == 0) {
        return;
      }
      if (!answer.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Answer accepting(int events) {
    return new Answer(
        202,
        "",
        "{\"accepted\":%d,\"rejected\":0,\"position\":\"p\",\"errors\":[]}".formatted(events));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
