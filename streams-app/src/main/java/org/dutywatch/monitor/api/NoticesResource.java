package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.api.Reads.Question;
import org.dutywatch.monitor.domain.notice.NoticeKind;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.notices.Acknowledgement;
import org.dutywatch.monitor.notices.NoticeDesk;
import org.dutywatch.monitor.notices.NoticeDesk.NoticesUnavailableException;
import org.dutywatch.monitor.notices.NoticePlace;
import org.dutywatch.monitor.notices.Standing.Entry;
import org.dutywatch.monitor.pseudonym.References;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/v1/notices}: the notices that stand, and whoever acknowledged them. They are about
 * single cases, and are answered as those are.
 */
final class NoticesResource {
  private static final Logger LOG = LoggerFactory.getLogger(NoticesResource.class);
  private static final String JSON = "application/json";
  private static final List<String> TYPES =
      Stream.of(NoticeKind.DUE_SOON, NoticeKind.BREACHED).map(NoticeKind::label).toList();
  private static final Set<String> FIELDS = Set.of("by", "note");
  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 2_000;

  private final NoticeDesk desk;
  private final PolicyLookup policy;
  private final RequestBody body;
  private final References references;
  private final AuditLog audit;
  private final JsonMapper json = new JsonMapper();

  NoticesResource(
      NoticeDesk desk,
      PolicyLookup policy,
      RequestBody body,
      References references,
      AuditLog audit) {
    this.desk = desk;
    this.policy = policy;
    this.body = body;
    this.references = references;
    this.audit = audit;
  }

  /** A page of the notices that stand. */
  Question list(Context ctx) {
    OwnMachine.check(ctx);
    Query query =
        Query.only(
            ctx.queryString(),
            "type",
            "clock",
            "authority",
            "locality",
            "team",
            "acknowledged",
            "limit",
            "cursor");
    Predicate<Entry> wanted = wanted(query);
    int limit = query.number("limit", USUAL_LIMIT, 1, MOST, ProblemType.UNREADABLE_LIMIT);
    Optional<NoticePlace> after = query.place("cursor", references, NoticePlace::read);
    return new Question(query, CsvTables::notices, () -> answer(ctx, wanted, after, limit));
  }

  private Predicate<Entry> wanted(Query query) {
    Optional<String> type = query.oneOf("type", TYPES, ProblemType.UNKNOWN_CHOICE);
    List<String> clocks = policy.clocks().stream().map(Indicator::id).toList();
    Optional<String> clock = query.oneOf("clock", clocks, ProblemType.UNKNOWN_CHOICE);
    Optional<String> authority = query.authority();
    Optional<String> locality = query.text("locality");
    Optional<String> team = query.text("team");
    Optional<Boolean> acknowledged = query.flag("acknowledged");
    return entry ->
        is(type, entry.notice().type())
            && is(clock, entry.notice().clock())
            && is(authority, entry.notice().authority())
            && is(locality, entry.notice().locality())
            && is(team, entry.notice().team())
            && is(acknowledged, entry.acknowledgement().isPresent());
  }

  private static <T> boolean is(Optional<T> wanted, T value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  private ObjectNode answer(
      Context ctx, Predicate<Entry> wanted, Optional<NoticePlace> after, int limit) {
    try {
      List<Entry> entries = desk.standing(wanted);
      ObjectNode answer = Answers.object().put("total", entries.size());
      ArrayNode notices = answer.putArray("notices");
      List<Entry> left = entries.stream().filter(entry -> isAfter(after, entry)).toList();
      left.stream().limit(limit).forEach(entry -> put(notices.addObject(), entry));
      answer.put("next", left.size() > limit ? place(left.get(limit - 1)) : null);
      audit.noticesRead(ctx, notices.size());
      return answer;
    } catch (NoticesUnavailableException e) {
      throw unavailable(e);
    }
  }

  private static boolean isAfter(Optional<NoticePlace> place, Entry entry) {
    return place.isEmpty() || NoticePlace.of(entry.notice()).compareTo(place.get()) > 0;
  }

  private String place(Entry entry) {
    return references.ofPlace(NoticePlace.of(entry.notice()).bytes());
  }

  private static void put(ObjectNode node, Entry entry) {
    Notice notice = entry.notice();
    node.put("id", notice.id()).put("type", notice.type()).put("time", notice.time().toString());
    node.put("authority", notice.authority()).put("clock", notice.clock());
    node.put("subject", notice.subject()).put("child", notice.child().orElse(null));
    node.put("dueOn", notice.dueOn().toString());
    node.put("locality", notice.locality()).put("team", notice.team());
    Optional<Acknowledgement> acknowledgement = entry.acknowledgement();
    node.put("acknowledgedBy", acknowledgement.map(Acknowledgement::by).orElse(null));
    node.put("acknowledgedAt", acknowledgement.map(one -> one.at().toString()).orElse(null));
    node.put("note", acknowledgement.flatMap(Acknowledgement::note).orElse(null));
  }

  /** Somebody has seen to a notice. */
  void acknowledge(Context ctx) {
    OwnMachine.check(ctx);
    Query.none(ctx.queryString());
    RequestBody.seeThatItIsNotCompressed(ctx);
    if (!RequestBody.mediaType(ctx).equals(JSON)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The header 'Content-Type' must be " + JSON + ": an object with 'by' and 'note'.");
    }
    String id = ctx.pathParam("id");
    Words words = words(ctx);
    try {
      Entry entry =
          desk.acknowledge(id, words.by(), words.note()).orElseThrow(NoticesResource::unknown);
      audit.acknowledged(ctx, entry.notice().id());
      ObjectNode answer = Answers.object();
      put(answer, entry);
      Answers.write(ctx, 200, answer);
    } catch (NoticesUnavailableException e) {
      throw unavailable(e);
    }
  }

  private record Words(String by, Optional<String> note) {}

  private Words words(Context ctx) {
    byte[] given = body.read(ctx);
    try {
      JsonNode node = json.readTree(given);
      Optional<String> by = text(node.path("by"), LONGEST_NAME);
      JsonNode note = node.path("note");
      Optional<String> noted = text(note, LONGEST_NOTE);
      boolean none = note.isMissingNode() || note.isNull();
      if (by.isPresent() && (noted.isPresent() || none) && hasNothingElse(node)) {
        return new Words(by.get(), noted);
      }
    } catch (IOException noJson) {
      // The same answer as for JSON of another shape.
    }
    throw new ProblemException(
        ProblemType.UNREADABLE_BODY,
        "The body must be a JSON object with 'by', a text of 1 to "
            + LONGEST_NAME
            + " characters, and 'note', one of at most "
            + LONGEST_NOTE
            + " or none, and nothing else.");
  }

  /** Whoever misspells 'note' would lose it. */
  private static boolean hasNothingElse(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).allMatch(FIELDS::contains);
  }

  private static Optional<String> text(JsonNode node, int longest) {
    return Optional.of(node)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank() && text.codePointCount(0, text.length()) <= longest);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemType.UNKNOWN_NOTICE,
        "No notice of this id stands: there is none, it was taken back, or something else was said"
            + " of its clock since. GET /api/v1/notices lists those that stand.");
  }

  private static ProblemException unavailable(NoticesUnavailableException e) {
    if (e.getCause() == null) {
      return new ProblemException(ProblemType.NOT_READY, "The notices are being read.");
    }
    LOG.warn("The broker did not take an acknowledgement", e);
    return new ProblemException(
        ProblemType.BROKER_UNAVAILABLE,
        "The broker did not answer in time. Acknowledging again is safe.");
  }
}
