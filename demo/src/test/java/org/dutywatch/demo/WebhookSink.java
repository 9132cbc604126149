package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes whatever alerts are posted to it, each to the path of a receiver. */
final class WebhookSink implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A message.
   *
   * @param receiver who was told
   * @param content as Alertmanager made it
   */
  record Message(String receiver, JsonNode content) {

    /** The names of the alerts in it that fire. */
    List<String> names() {
      return content.get("alerts").findValuesAsText("alertname");
    }
  }

  private final List<Message> taken = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  WebhookSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          JsonNode content = JSON.readTree(exchange.getRequestBody());
          taken.add(new Message(exchange.getRequestURI().getPath().substring(1), content));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The messages of a receiver, in the order in which they came. */
  List<Message> of(String receiver) {
    return taken.stream().filter(message -> message.receiver().equals(receiver)).toList();
  }

  /** The names of all alerts that a receiver was told of. */
  List<String> namesFor(String receiver) {
    return of(receiver).stream().flatMap(message -> message.names().stream()).distinct().toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
