package org.dutywatch.monitor.feeds;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dutywatch.events.json.PostingAnswer;
import org.dutywatch.monitor.client.MonitorClient;
import org.dutywatch.monitor.client.OneLine;
import org.dutywatch.monitor.client.Pause;
import org.dutywatch.monitor.client.UnansweredException;

/**
 * Posts events to a running monitor in batches. What is no answer to a batch ends the sending.
 * Sending again later is safe: events that the monitor has already change nothing.
 */
final class EventSender {
  /** The most events in one request. */
  static final int BATCH = 500;

  private static final String EVENTS = "/api/v1/events";

  private final MonitorClient monitor;

  /**
   * @param monitor the monitor's address, such as {@code http://127.0.0.1:8080}
   * @param pause waits before a batch is sent again
   */
  EventSender(URI monitor, Pause pause) {
    this.monitor = new MonitorClient(monitor, pause);
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
              new SendingResult.Rejected(batch.get(error.index()), OneLine.of(error.message())));
        }
      }
    }
    return new SendingResult(events.size(), accepted, rejected);
  }

  private PostingAnswer sendBatch(List<OutgoingEvent> batch)
      throws SendingFailedException, InterruptedException {
    HttpResponse<String> response = answer(request(batch));
    if (response.statusCode() != 202 && response.statusCode() != 422) {
      throw new SendingFailedException(refusal(response));
    }
    return PostingAnswer.read(response.body())
        .orElseThrow(
            () -> new SendingFailedException(monitor.monitor() + " is no Dutywatch monitor"));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request)
      throws SendingFailedException, InterruptedException {
    try {
      return monitor.ask(request);
    } catch (UnansweredException e) {
      throw new SendingFailedException(e.getMessage(), e);
    }
  }

  private HttpRequest.Builder request(List<OutgoingEvent> batch) {
    String body =
        batch.stream().map(OutgoingEvent::json).collect(Collectors.joining(",", "[", "]"));
    return HttpRequest.newBuilder(monitor.address(EVENTS))
        .header("content-type", "application/cloudevents-batch+json")
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  private String refusal(HttpResponse<String> response) {
    return response.statusCode() == 404
        ? monitor.monitor()
            + " is no Dutywatch monitor: it answered 404 to "
            + monitor.address(EVENTS).getPath()
            + " (--to takes the address that the monitor printed when it was ready)"
        : monitor.refusal(response);
  }
}
