package org.dutywatch.monitor.notify.delivery;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Message;
import org.dutywatch.monitor.notify.Receiver;
import org.dutywatch.monitor.notify.Words;
import org.dutywatch.monitor.notify.shape.Shape;

/** Posts messages to an address. Redirects are not followed: they could lead anywhere. */
public final class Webhook implements Receiver {
  /** The header that names a message, so that a receiver can tell when one comes twice. */
  public static final String ID_HEADER = "Dutywatch-Message-Id";

  private static final Set<Integer> MAY_PASS = Set.of(408, 425, 429);
  private static final int SERVER_FAULTS = 500;
  private static final Duration LONGEST_ASKED_WAIT = Duration.ofHours(1);

  private final Target target;
  private final Words words;
  private final InstantSource clock;
  private final HttpClient client;

  /**
   * Where to post.
   *
   * @param address which may itself be a secret, and is shown nowhere
   * @param headers sent with every message
   * @param timeout for connecting, and again for the answer
   */
  public record Target(URI address, Shape shape, Map<String, String> headers, Duration timeout) {
    /** The headers are copied. */
    public Target {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "a webhook";
    }
  }

  /** A webhook. */
  public Webhook(Target target, Words words, InstantSource clock) {
    this.target = target;
    this.words = words;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(target.timeout())
            .build();
  }

  @Override
  public Answer deliver(Message message) throws InterruptedException {
    Shape.Body body = target.shape().body(message, words);
    HttpRequest.Builder request = HttpRequest.newBuilder(target.address());
    target.headers().forEach(request::header);
    request
        .timeout(target.timeout())
        .header("Content-Type", body.mediaType())
        .header(ID_HEADER, message.id())
        .POST(HttpRequest.BodyPublishers.ofString(body.text()));
    CompletableFuture<HttpResponse<Void>> sent =
        client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
    try {
      // The request's own timeout ends with the headers; a body may trickle on.
      return answer(sent.get(2 * target.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException away) {
      return noAnswer(away.getCause());
    } catch (TimeoutException unfinished) {
      sent.cancel(true);
      return noAnswer(unfinished);
    }
  }

  /** The message of such an exception may hold the address, so only its name is told. */
  private static Answer noAnswer(Throwable why) {
    return new Answer.NotNow("no answer (" + why.getClass().getSimpleName() + ")", none());
  }

  private Answer answer(HttpResponse<Void> response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return new Answer.Delivered();
    }
    String reason = "it answered " + status;
    return status >= SERVER_FAULTS || MAY_PASS.contains(status)
        ? new Answer.NotNow(
            reason, response.headers().firstValue("Retry-After").flatMap(this::asked))
        : new Answer.Refused(reason);
  }

  /** Seconds, or a date; not more than an hour of it. */
  private Optional<Duration> asked(String retryAfter) {
    try {
      Duration asked =
          retryAfter.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(retryAfter))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
      return Optional.of(asked.compareTo(LONGEST_ASKED_WAIT) > 0 ? LONGEST_ASKED_WAIT : asked);
    } catch (DateTimeParseException neither) {
      return none();
    }
  }

  private static Optional<Duration> none() {
    return Optional.empty();
  }
}
