package org.dutywatch.monitor.deadletters.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.client.MonitorClient;
import org.dutywatch.monitor.client.OneLine;
import org.dutywatch.monitor.client.UnansweredException;
import org.dutywatch.monitor.deadletters.JsonText;
import org.dutywatch.monitor.deadletters.LetterId;

/** The dead letters of a running monitor. */
final class Letters {
  private static final String PATH = "/api/v1/dead-letters";
  private static final int LARGEST_PAGE = 1_000;

  private final MonitorClient monitor;

  Letters(MonitorClient monitor) {
    this.monitor = monitor;
  }

  /** Takes letters one after the other, the oldest first, until it has enough. */
  @FunctionalInterface
  interface Taker {
    /** Whether it takes another one after this. */
    boolean take(JsonObject letter);
  }

  /** What a mended event is sent as. */
  static final class Mended {
    /** The event goes as it is. */
    static final Mended NOT = new Mended(Optional.empty(), new byte[0]);

    private final Optional<String> mediaType;
    private final byte[] body;

    private Mended(Optional<String> mediaType, byte[] body) {
      this.mediaType = mediaType;
      this.body = body;
    }

    /**
     * Mended by a body.
     *
     * @param mediaType says what the body is
     */
    static Mended by(String mediaType, byte[] body) {
      return new Mended(Optional.of(mediaType), body);
    }

    /** What the body is; empty where the event goes as it is. */
    Optional<String> mediaType() {
      return mediaType;
    }

    byte[] body() {
      return body;
    }
  }

  /** Gives the letters of a choice to a taker. */
  void each(LetterChoice choice, Optional<Boolean> resent, int pageSize, Taker taker)
      throws FailedException, InterruptedException {
    Map<String, String> more = new HashMap<>();
    more.put("resent", resent.map(String::valueOf).orElse(null));
    more.put("limit", Integer.toString(Math.min(pageSize, LARGEST_PAGE)));
    do {
      JsonObject page = answer(get(PATH + "?" + choice.query(more)));
      for (JsonObject letter : page.getJsonArray("letters").getValuesAs(JsonObject.class)) {
        if (!taker.take(letter)) {
          return;
        }
      }
      more.put("cursor", page.isNull("next") ? null : page.getString("next"));
    } while (more.get("cursor") != null);
  }

  /** One letter with what is in it. */
  JsonObject letter(LetterId id) throws FailedException, InterruptedException {
    return answer(get(PATH + "/" + id));
  }

  /** What became of a letter that was to be sent again. */
  Outcome resend(LetterId id, Mended mended, boolean dryRun)
      throws FailedException, InterruptedException {
    BodyPublisher body =
        mended.body().length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(mended.body());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                monitor.address(PATH + "/" + id + "/resend" + (dryRun ? "?dryRun=true" : "")))
            .POST(body);
    mended.mediaType().ifPresent(type -> request.header("content-type", type));
    HttpResponse<String> response = ask(request);
    return switch (response.statusCode()) {
      case 200 -> Outcome.sent(json(response));
      case 404 -> Outcome.notSent(said(response, "detail"));
      case 409 -> Outcome.sentBefore();
      case 422 -> Outcome.refused(said(response, "message"));
      default -> throw failed(response);
    };
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(monitor.address(path)).GET();
  }

  private JsonObject answer(HttpRequest.Builder request)
      throws FailedException, InterruptedException {
    HttpResponse<String> response = ask(request);
    if (response.statusCode() != 200) {
      throw failed(response);
    }
    return json(response);
  }

  private HttpResponse<String> ask(HttpRequest.Builder request)
      throws FailedException, InterruptedException {
    try {
      return monitor.ask(request);
    } catch (UnansweredException e) {
      throw FailedException.because(e.getMessage());
    }
  }

  /** A parameter that there is not was given to the command; the monitor says what there is. */
  private FailedException failed(HttpResponse<String> response) throws FailedException {
    return switch (response.statusCode()) {
      case 400 -> FailedException.wrongUse(said(response, "detail"));
      case 403, 404 -> FailedException.because(said(response, "detail"));
      default -> FailedException.because(monitor.refusal(response));
    };
  }

  private String said(HttpResponse<String> response, String field) throws FailedException {
    return OneLine.of(json(response).getString(field, ""));
  }

  private JsonObject json(HttpResponse<String> response) throws FailedException {
    return JsonText.parse(response.body())
        .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
        .map(JsonValue::asJsonObject)
        .orElseThrow(() -> FailedException.because(monitor.monitor() + " is no Dutywatch monitor"));
  }
}
