package org.dutywatch.simulator.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dutywatch.events.Event;
import org.dutywatch.events.json.PostingAnswer;

/**
 * Posts events to a running monitor, in batches over a connection that is kept. A batch that finds
 * the monitor busy (429, 503) or away is posted again: after as long as the monitor asks for, else
 * after half a second, one, two and so on.
 */
final class HttpSink implements Sink {
  /** The most events in one request. */
  static final int BATCH = 1_000;

  /** How often one batch is posted at most: with the pauses that is about a minute. */
  static final int TRIES = 8;

  private static final int MOST_BYTES = 4 << 20;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(10);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

  private final EventBytes bytes = new EventBytes();
  private final URI address;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTS_WITHIN)
          .build();
  private final ByteArrayOutputStream batch = new ByteArrayOutputStream();

  private int held;
  private long refused;
  private String firstRefusal = "";

  /** How long the monitor asked to wait, in its last answer. */
  private Optional<Duration> asked = Optional.empty();

  /** Waits. */
  interface Pause {
    void pause(Duration length) throws InterruptedException;
  }

  /**
   * A sink.
   *
   * @param monitor its address, such as {@code http://127.0.0.1:8080}
   */
  HttpSink(URI monitor, Pause pause) {
    this.address = URI.create(monitor.toString().replaceAll("/+$", "") + "/api/v1/events");
    this.pause = pause;
  }

  @Override
  public void send(Event event) {
    byte[] json = bytes.of(event);
    if (held == BATCH || batch.size() + json.length > MOST_BYTES) {
      push();
    }
    batch.writeBytes(json);
    batch.write('\n');
    held++;
  }

  @Override
  public void push() {
    if (held > 0) {
      post(batch.toByteArray());
      batch.reset();
      held = 0;
    }
  }

  @Override
  public void flush() {
    push();
  }

  @Override
  public void close() {
    // The client closes its connections when nothing refers to it any more.
  }

  @Override
  public String refusals() {
    return refused == 0
        ? ""
        : String.format(
            Locale.ROOT, "%,d events were refused, the first: %s", refused, firstRefusal);
  }

  private void post(byte[] lines) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWERS_WITHIN)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(lines))
            .build();
    try {
      Duration backOff = FIRST_PAUSE;
      for (int tries = 1; !isTaken(request, tries); tries++) {
        pause.pause(asked.orElse(backOff));
        backOff = backOff.multipliedBy(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SinkFailedException.saying("stopped while posting to " + address, e);
    }
  }

  /** Whether the monitor took the batch; if not, it may be tried again. */
  private boolean isTaken(HttpRequest request, int tries) throws InterruptedException {
    asked = Optional.empty();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      int status = response.statusCode();
      if (status == 202 || status == 422) {
        note(response.body());
        return true;
      }
      asked = retryAfter(response);
      if ((status != 429 && status != 503) || tries == TRIES) {
        throw SinkFailedException.saying(
            "the monitor at " + address + " answered " + status + problem(response.body()), null);
      }
    } catch (IOException e) {
      if (tries == TRIES) {
        throw SinkFailedException.saying("no monitor answers at " + address, e);
      }
    }
    return false;
  }

  private void note(String body) {
    PostingAnswer answer =
        PostingAnswer.read(body)
            .orElseThrow(
                () -> SinkFailedException.saying(address + " is of no Dutywatch monitor", null));
    refused += held - answer.accepted();
    if (firstRefusal.isEmpty() && !answer.errors().isEmpty()) {
      firstRefusal = answer.errors().get(0).message();
    }
  }

  private static String problem(String body) {
    return PostingAnswer.read(body)
        .map(PostingAnswer::problem)
        .filter(problem -> !problem.isEmpty())
        .map(problem -> ", " + problem)
        .orElse("");
  }

  private static Optional<Duration> retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
  }
}
