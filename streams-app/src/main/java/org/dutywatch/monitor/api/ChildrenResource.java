package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.api.Reads.CaseQuestion;
import org.dutywatch.monitor.cases.ChildFiles.ChildClock;
import org.dutywatch.monitor.cases.ChildFiles.KeptRecord;
import org.dutywatch.monitor.cases.ChildFiles.NotHeldException;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.ClockRun;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.pseudonym.References;
import org.dutywatch.monitor.pseudonym.References.Child;

/** {@code /api/v1/children}: everything that is kept of one child, and its clocks. */
final class ChildrenResource {
  private static final String JSON = "application/json";

  private final PolicyLookup policy;
  private final WorkingCalendar calendar;
  private final CaseReader reader;
  private final References references;
  private final AuditLog audit;
  private final RequestBody body;
  private final JsonMapper json = new JsonMapper();

  ChildrenResource(
      PolicyLookup policy,
      WorkingCalendar calendar,
      CaseReader reader,
      References references,
      AuditLog audit,
      RequestBody body) {
    this.policy = policy;
    this.calendar = calendar;
    this.reader = reader;
    this.references = references;
    this.audit = audit;
    this.body = body;
  }

  /** One child by its reference. */
  CaseQuestion one(Context ctx) {
    String reference = ctx.pathParam("reference");
    Query query = Query.read(ctx.queryString());
    Child child = references.child(reference).orElseThrow(ChildrenResource::unknown);
    return new CaseQuestion(
        query,
        CsvTables::facts,
        now -> {
          List<KeptRecord> records = recordsOf(child);
          audit.childRead(ctx, reference);
          return answer(reference, child, records, now);
        });
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemType.UNKNOWN_CHILD,
        "Nothing is known of such a child. A reference is good for the monitor that gave it and for"
            + " as long as its reference key stays the same; POST /api/v1/children/find gives one.");
  }

  private List<KeptRecord> recordsOf(Child child) {
    try {
      List<KeptRecord> records = reader.child(child);
      if (records.isEmpty()) {
        throw unknown();
      }
      return records;
    } catch (NotHeldException e) {
      throw new ProblemException(
          ProblemType.HELD_ELSEWHERE,
          "Another instance of the monitor holds this child's file and does not answer, or the file"
              + " is being moved.");
    }
  }

  private ObjectNode answer(String reference, Child child, List<KeptRecord> records, Instant now) {
    ObjectNode answer = Answers.object().put("child", reference);
    answer.put("authority", child.authority());
    answer.put("at", WorkingCalendar.dateOf(now).toString()).put("provisional", true);
    ArrayNode array = answer.putArray("records");
    records.forEach(record -> put(array.addObject(), record, now));
    return answer;
  }

  private void put(ObjectNode node, KeptRecord record, Instant now) {
    node.put("type", record.record().id().type().label());
    node.put("subject", record.record().id().subject());
    ArrayNode facts = node.putArray("facts");
    record.record().statements().stream()
        .sorted(Comparator.comparing(Statement::time))
        .forEach(statement -> put(facts.addObject(), statement));
    ArrayNode clocks = node.putArray("clocks");
    record.clocks().forEach(clock -> put(clocks.addObject(), clock, now));
  }

  private void put(ObjectNode node, Statement statement) {
    node.put("type", statement.type().label()).put("id", statement.id());
    node.put("source", statement.source()).put("time", statement.time().toString());
    node.put("recordedTime", statement.recordedTime().toString());
    node.put("retracted", statement.retracts());
    node.set("data", data(statement));
  }

  private JsonNode data(Statement statement) {
    try {
      return json.readTree(statement.data().utf8());
    } catch (IOException e) {
      throw new UncheckedIOException("what was taken in as JSON cannot be read", e);
    }
  }

  private void put(ObjectNode node, ChildClock clock, Instant now) {
    ClockRun run = clock.state().run();
    Indicator indicator = policy.indicators().get(clock.name().indicator());
    node.put("clock", indicator.id());
    node.put("started", run.start().toString()).put("due", run.due().toString());
    FigureJson.put(
        node.putObject("allowance"),
        indicator.clock().orElseThrow().allowance(run.start(), clock.name().turn()));
    node.put("stopped", run.stop().map(Object::toString).orElse(null));
    node.put("ended", run.end().map(Object::toString).orElse(null));
    node.put(
        "band",
        run.isOpen()
            ? CaseBand.of(run.due(), WorkingCalendar.dateOf(now), calendar).label()
            : null);
    if (run.isOpen()) {
      node.putNull("inTime");
    } else {
      node.put("inTime", !run.isOverTooLate());
    }
  }

  /** The reference of a child. */
  void find(Context ctx) {
    Query.none(ctx.queryString());
    RequestBody.seeThatItIsNotCompressed(ctx);
    if (!RequestBody.mediaType(ctx).equals(JSON)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The header 'Content-Type' must be "
              + JSON
              + ": an object with 'authority' and 'child'.");
    }
    Child child = asked(ctx);
    recordsOf(child);
    String reference = references.of(child);
    audit.childFound(ctx, reference);
    Answers.write(
        ctx, 200, Answers.object().put("authority", child.authority()).put("child", reference));
  }

  private Child asked(Context ctx) {
    byte[] given = body.read(ctx);
    try {
      JsonNode node = json.readTree(given);
      if (node.path("authority").isTextual()
          && node.path("child").isTextual()
          && !node.path("child").textValue().isEmpty()) {
        return new Child(node.path("authority").textValue(), node.path("child").textValue());
      }
    } catch (IOException noJson) {
      // The same answer as for JSON of another shape.
    }
    throw new ProblemException(
        ProblemType.UNREADABLE_BODY,
        "The body must be a JSON object with 'authority' and 'child', both texts.");
  }
}
