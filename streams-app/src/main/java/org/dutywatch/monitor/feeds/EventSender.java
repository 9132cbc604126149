package org.dutywatch.monitor.feeds;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutywatch.events.json.PostingAnswer;

/**
 * Posts events to a running monitor in batches. While the monitor is starting or busy (503, 429),
 * or where the connection breaks off, a batch is tried again a few times; anything else that is no
 * answer to a batch ends the sending. Sending again later is safe: events that the monitor has
 * already change nothing.
 */
final class EventSender {
  /** The most events in one request. */
  static final int BATCH = 500;

  /** How often one batch is sent at most. */
  static final int TRIES = 6;

  private static final int LONGEST_MESSAGE = 300;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  private final String monitor;
  private final URI address;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /**
   * @param monitor the monitor's address, such as {@code http://127.0.0.1:8080}
   * @param pause waits before a batch is sent again
   */
  EventSender(URI monitor, Pause pause) {
    this.monitor = monitor.toString().replaceAll("/+$", "");
    this.address = URI.create(this.monitor + "/api/v1/events");
    this.pause = pause;
  }

  /**
   * Sends events and waits for the monitor's answers.
   *
   * @throws SendingFailedException if the monitor cannot be reached or takes no batches
   */
  SendingResult send(List<OutgoingEvent> events)
      throws SendingFailedException, InterruptedException {
    int accepted = 0;
    List<SendingResult.Rejected> rejected = new ArrayList<>();
    for (int from = 0; from < events.size(); from += BATCH) {
      List<OutgoingEvent> batch = events.subList(from, Math.min(from + BATCH, events.size()));
      PostingAnswer answer;
      try {
        answer = sendBatch(batch);
      } catch (SendingFailedException failure) {
        throw from == 0 ? failure : failure.after(accepted, events.size());
      }
      accepted += answer.accepted();
      for (PostingAnswer.Rejection error : answer.errors()) {
        if (error.index() >= 0 && error.index() < batch.size()) {
          rejected.add(
              new SendingResult.Rejected(batch.get(error.index()), oneLine(error.message())));
        }
      }
    }
    return new SendingResult(events.size(), accepted, rejected);
  }

  private PostingAnswer sendBatch(List<OutgoingEvent> batch)
      throws SendingFailedException, InterruptedException {
    HttpRequest request = request(batch);
    for (int tries = 1; true; tries++) {
      Optional<HttpResponse<String>> response = post(request);
      int status = response.map(HttpResponse::statusCode).orElse(0);
      if (status == 202 || status == 422) {
        return PostingAnswer.read(response.orElseThrow().body())
            .orElseThrow(() -> new SendingFailedException(monitor + " is no Dutywatch monitor"));
      }
      boolean mayPass = response.isEmpty() || status == 503 || status == 429;
      if (!mayPass || tries == TRIES) {
        throw new SendingFailedException(
            response.map(this::refusal).orElse("the connection to " + monitor + " breaks off"));
      }
      pause.pause(untilNextTry(response, tries));
    }
  }

  private HttpRequest request(List<OutgoingEvent> batch) {
    String body =
        batch.stream().map(OutgoingEvent::json).collect(Collectors.joining(",", "[", "]"));
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER_TIMEOUT)
        .header("content-type", "application/cloudevents-batch+json")
        .header("accept", "application/json, application/problem+json")
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  /** The answer; empty where the connection broke off, as a kept-alive one may at any time. */
  private Optional<HttpResponse<String>> post(HttpRequest request)
      throws SendingFailedException, InterruptedException {
    try {
      return Optional.of(
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (ConnectException | HttpConnectTimeoutException problem) {
      throw new SendingFailedException("no monitor answers at " + monitor, problem);
    } catch (IOException brokenOff) {
      return Optional.empty();
    }
  }

  private String refusal(HttpResponse<String> response) {
    if (response.statusCode() == 404) {
      return monitor
          + " is no Dutywatch monitor: it answered 404 to "
          + address.getPath()
          + " (--to takes the address that the monitor printed when it was ready)";
    }
    String problem =
        PostingAnswer.read(response.body()).map(answer -> oneLine(answer.problem())).orElse("");
    return "the monitor at %s answered %d%s"
        .formatted(monitor, response.statusCode(), problem.isEmpty() ? "" : ", " + problem);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }

  /** As long as the monitor asks for, else 1 s, 2 s, 4 s and so on; at most half a minute. */
  private static Duration untilNextTry(Optional<HttpResponse<String>> response, int tries) {
    Duration asked =
        response
            .flatMap(answer -> answer.headers().firstValue("retry-after"))
            .filter(value -> value.matches("\\d{1,6}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(Duration.ofSeconds(1L << (tries - 1)));
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }
}
