package org.dutywatch.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers over HTTP what a contender's figures are: {@code GET /figures?DATE}. What is posted to
 * {@code /events}, one event a line, goes to a contender that takes events itself.
 */
final class FigureServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FigureServer.class);

  private final HttpServer server;

  private FigureServer(HttpServer server) {
    this.server = server;
  }

  static FigureServer start(Contender contender) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/figures",
        exchange ->
            answer(
                exchange,
                () -> {
                  LocalDate to = LocalDate.parse(exchange.getRequestURI().getQuery());
                  return contender.figures(to).toString();
                }));
    if (contender instanceof EventTaker taker) {
      server.createContext(
          "/events",
          exchange -> {
            String lines = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            answer(
                exchange,
                () -> {
                  taker.take(lines);
                  return "taken";
                });
          });
    }
    server.start();
    return new FigureServer(server);
  }

  private static void answer(HttpExchange exchange, Supplier<String> answer) throws IOException {
    int status = HttpURLConnection.HTTP_OK;
    String text;
    try {
      text = answer.get();
    } catch (RuntimeException e) {
      log.error("not answered", e);
      status = HttpURLConnection.HTTP_INTERNAL_ERROR;
      text = e.toString();
    }
    byte[] body = text.getBytes(UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
