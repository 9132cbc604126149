package org.dutywatch.monitor.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A client of the live stream that keeps what it is told. */
final class LiveStream implements AutoCloseable {
  private static final List<String> END = List.of("the stream has ended");

  private final InputStream body;
  private final BlockingQueue<List<String>> told = new LinkedBlockingQueue<>();

  LiveStream(HttpResponse<InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
    body = response.body();
    Thread reader = new Thread(this::read, "live-stream-reader");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      List<String> block = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          told.add(block);
          block = new ArrayList<>();
        } else {
          block.add(line);
        }
      }
    } catch (IOException ended) {
      // As it does where the server or the test closes it.
    }
    told.add(END);
  }

  /** The lines of the next event, or of what stands in the place of one. */
  List<String> next() {
    try {
      List<String> block = told.poll(30, SECONDS);
      assertThat(block).as("the next event").isNotNull();
      return block;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The data of the next event, which has this name. */
  JsonNode next(String name) {
    List<String> lines = next();
    assertThat(lines).as(lines.toString()).contains("event: " + name);
    return TestApi.json(lines.get(lines.size() - 1).substring("data: ".length()));
  }

  void awaitEnd() {
    assertThat(next()).isEqualTo(END);
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException ignored) {
      // It is over either way.
    }
  }
}
