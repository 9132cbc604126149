package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.json.EventSplitter;
import org.dutywatch.monitor.api.EventGate.Acceptance;
import org.dutywatch.monitor.api.EventGate.BrokerUnavailableException;
import org.dutywatch.monitor.api.EventGate.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /api/v1/events}: takes events in. */
final class EventsResource {
  private static final Logger LOG = LoggerFactory.getLogger(EventsResource.class);
  private static final int MOST_EVENTS = 10_000;

  private final EventSplitter splitter;
  private final EventGate gate;
  private final RequestBody body;

  EventsResource(EventSplitter splitter, EventGate gate, RequestBody body) {
    this.splitter = splitter;
    this.gate = gate;
    this.body = body;
  }

  /** Answers once the broker has acknowledged the good ones. */
  void post(Context ctx) {
    EventFormat format = EventFormat.of(RequestBody.mediaType(ctx)).orElseThrow(() -> wrongType());
    RequestBody.seeThatItIsNotCompressed(ctx);
    Query.none(ctx.queryString());
    List<byte[]> events = split(format, body.read(ctx));
    if (events.isEmpty()) {
      throw new ProblemException(
          ProblemType.NO_EVENTS, "The body holds no event; expected one or more.");
    }
    if (events.size() > MOST_EVENTS) {
      throw new ProblemException(
          ProblemType.TOO_MANY_EVENTS,
          "The body holds "
              + events.size()
              + " events; at most "
              + MOST_EVENTS
              + " are taken at once. Send them in parts.");
    }
    answer(ctx, format, accept(events));
  }

  private static ProblemException wrongType() {
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "The header 'Content-Type' names no media type that events are taken in; there are: "
            + Wording.list(EventFormat.mediaTypes())
            + ".");
  }

  private List<byte[]> split(EventFormat format, byte[] body) {
    if (body.length == 0) {
      return List.of();
    }
    try {
      return switch (format) {
        case ONE -> List.of(body);
        case BATCH -> splitter.batch(body);
        case LINES -> splitter.lines(body);
      };
    } catch (RefusedException e) {
      throw unreadable(e.refusal());
    }
  }

  private static ProblemException unreadable(Refusal refusal) {
    return new ProblemException(ProblemType.UNREADABLE_BODY, refusal.message());
  }

  private Acceptance accept(List<byte[]> events) {
    try {
      return gate.accept(events);
    } catch (BrokerUnavailableException e) {
      LOG.warn("The broker did not acknowledge posted events", e);
      throw new ProblemException(
          ProblemType.BROKER_UNAVAILABLE,
          "The broker did not acknowledge all events in time. Some may have been stored; sending"
              + " all of them again is safe, since repeats change nothing.");
    }
  }

  private static void answer(Context ctx, EventFormat format, Acceptance acceptance) {
    List<Rejection> rejections = acceptance.rejections();
    if (acceptance.accepted() == 0 && format == EventFormat.ONE) {
      Refusal refusal = rejections.get(0).refusal();
      if (refusal.reason() == Refusal.Reason.MALFORMED) {
        throw unreadable(refusal);
      }
    }
    if (acceptance.accepted() == 0) {
      ObjectNode problem =
          Answers.problem(
              ProblemType.NO_EVENT_ACCEPTED,
              "None of the events was acceptable; " + "'errors' says why for each.");
      putErrors(problem.put("accepted", 0).put("rejected", rejections.size()), rejections);
      Answers.writeProblem(ctx, problem);
      return;
    }
    ObjectNode answer =
        Answers.object()
            .put("accepted", acceptance.accepted())
            .put("rejected", rejections.size())
            .put("position", PositionToken.encode(acceptance.position()));
    putErrors(answer, rejections);
    Answers.write(ctx, 202, answer);
  }

  private static void putErrors(ObjectNode node, List<Rejection> rejections) {
    ArrayNode errors = node.putArray("errors");
    for (Rejection rejection : rejections) {
      errors
          .addObject()
          .put("index", rejection.index())
          .put("id", rejection.id().orElse(null))
          .put("field", rejection.refusal().field())
          .put("message", rejection.refusal().message());
    }
  }
}
