package org.dutywatch.monitor.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.dutywatch.events.json.PostingAnswer;

/**
 * Asks a running monitor. While it is starting or busy (503, 429), or where the connection breaks
 * off, it is asked again a few times; so it is for requests that do no harm when they come twice.
 */
public final class MonitorClient {
  /** How often one request is sent at most. */
  public static final int TRIES = 6;

  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  private final String monitor;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /**
   * A client.
   *
   * @param monitor the monitor's address, such as {@code http://127.0.0.1:8080}
   * @param pause waits before a request is sent again
   */
  public MonitorClient(URI monitor, Pause pause) {
    this.monitor = monitor.toString().replaceAll("/+$", "");
    this.pause = pause;
  }

  /** The monitor's address, for messages. */
  public String monitor() {
    return monitor;
  }

  /** The address of something that the monitor has. */
  public URI address(String path) {
    return URI.create(monitor + path);
  }

  /**
   * The answer to a request, whatever its status; after some tries also that the monitor is busy.
   *
   * @throws UnansweredException where there is no monitor, or none that answers
   */
  public HttpResponse<String> ask(HttpRequest.Builder request)
      throws UnansweredException, InterruptedException {
    HttpRequest asked =
        request
            .timeout(ANSWER_TIMEOUT)
            .header("accept", "application/json, application/problem+json")
            .build();
    for (int tries = 1; true; tries++) {
      Optional<HttpResponse<String>> response = send(asked);
      int status = response.map(HttpResponse::statusCode).orElse(UNAVAILABLE);
      boolean mayPass = status == UNAVAILABLE || status == TOO_MANY;
      if (!mayPass || tries == TRIES) {
        return response.orElseThrow(
            () -> new UnansweredException("the connection to " + monitor + " breaks off", null));
      }
      pause.pause(untilNextTry(response, tries));
    }
  }

  /** The answer; empty where the connection broke off, as a kept-alive one may at any time. */
  private Optional<HttpResponse<String>> send(HttpRequest request)
      throws UnansweredException, InterruptedException {
    try {
      return Optional.of(
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (ConnectException | HttpConnectTimeoutException problem) {
      throw new UnansweredException("no monitor answers at " + monitor, problem);
    } catch (IOException brokenOff) {
      return Optional.empty();
    }
  }

  /** What an answer means that is none, with what the monitor says of it. */
  public String refusal(HttpResponse<String> response) {
    String problem =
        PostingAnswer.read(response.body()).map(answer -> OneLine.of(answer.problem())).orElse("");
    return "the monitor at %s answered %d%s"
        .formatted(monitor, response.statusCode(), problem.isEmpty() ? "" : ", " + problem);
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
