package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.api.Reads.Question;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;

/** {@code /api/v1/status} and {@code /health}: how the monitor is doing. */
final class StatusResource {
  private final PolicyLookup policy;
  private final NowSource now;
  private final StatusReader reader;

  StatusResource(PolicyLookup policy, NowSource now, StatusReader reader) {
    this.policy = policy;
    this.now = now;
    this.reader = reader;
  }

  /** The state of things, at any time, ready or not. */
  Question status(Context ctx) {
    Query query = Query.read(ctx.queryString());
    Optional<String> authority = query.authority();
    return new Question(query, CsvTables::feeds, () -> answer(authority));
  }

  private ObjectNode answer(Optional<String> authority) {
    StatusReader.Status status = reader.status();
    ObjectNode answer = Answers.object();
    answer.put("now", text(now.now())).put("clock", now.clock()).put("policy", policy.id());
    answer.put("generation", status.generation()).put("state", status.state());
    answer.put("ready", reader.notReady().isEmpty());
    ArrayNode feeds = answer.putArray("feeds");
    status.feeds().entrySet().stream()
        .filter(feed -> authority.isEmpty() || authority.get().equals(feed.getKey().authority()))
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(FeedKey::feed).thenComparing(FeedKey::authority)))
        .forEach(feed -> put(feeds.addObject(), feed.getKey(), feed.getValue()));
    if (status.recordsNotYetOnTheBoard().isPresent()) {
      answer.put("recordsNotYetOnTheBoard", status.recordsNotYetOnTheBoard().getAsLong());
    } else {
      answer.putNull("recordsNotYetOnTheBoard");
    }
    return answer;
  }

  private static void put(ObjectNode node, FeedKey key, FeedCounts counts) {
    node.put("feed", key.feed())
        .put("authority", key.authority().isEmpty() ? null : key.authority())
        .put("lastEvent", text(counts.lastEvent()))
        .put("lastArrival", text(counts.lastArrival()))
        .put("accepted", counts.accepted())
        .put("rejected", counts.rejected());
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(null);
  }

  /** Whether the process runs as it should. */
  void live(Context ctx) {
    health(ctx, "live", reader.notLive(), ProblemType.NOT_LIVE);
  }

  /** Whether requests should be sent here. */
  void ready(Context ctx) {
    health(ctx, "ready", reader.notReady(), ProblemType.NOT_READY);
  }

  private static void health(
      Context ctx, String well, Optional<String> trouble, ProblemType problem) {
    if (trouble.isPresent()) {
      Answers.writeProblem(ctx, problem, trouble.get());
    } else {
      Answers.write(ctx, 200, Answers.object().put("status", well));
    }
  }
}
