package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.api.Reads.CaseQuestion;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.cases.FindingPage;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.cases.FindingPage.StatedBy;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.pseudonym.References;

/** {@code /api/v1/quality}: how much is doubtful, and of one kind the facts themselves. */
final class QualityResource {
  /** The one path of both. */
  static final String PATH = "/api/v1/quality";

  /** Asks for the facts of a kind. */
  static final String FINDING = "finding";

  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1_000;

  private final BoardReader board;

  QualityResource(BoardReader board) {
    this.board = board;
  }

  /** How much there is of each kind. */
  FigureQuestion counts(String rawQuery) {
    Query query = Query.read(rawQuery, "cursor", FINDING, "limit");
    Stream.of("cursor", "limit").forEach(name -> seeThatItIsOfAList(name, query));
    Optional<String> authority = query.authority();
    return new FigureQuestion(query, CsvTables::findings, today -> () -> counts(authority, today));
  }

  private static void seeThatItIsOfAList(String name, Query query) {
    if (query.text(name).isPresent()) {
      throw new ProblemException(
          ProblemType.MISSING_PARAMETER,
          "The parameter '" + name + "' is of the list of one kind: give '" + FINDING + "' too.");
    }
  }

  private ObjectNode counts(Optional<String> authority, LocalDate today) {
    Map<FindingKind, Long> counts = board.findings(authority, today);
    ObjectNode answer = Answers.object().put("at", today.toString());
    answer.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
    ArrayNode findings = answer.putArray("findings");
    counts.forEach(
        (kind, count) -> findings.addObject().put(FINDING, kind.label()).put("count", count));
    return answer;
  }

  /** The facts themselves, of one kind. */
  CaseQuestion records(Context ctx, CaseReader reader, References references, AuditLog audit) {
    Query query = Query.read(ctx.queryString(), "cursor", FINDING, "limit");
    FindingKind kind = kind(query);
    Optional<String> authority = query.authority();
    int limit = query.number("limit", USUAL_LIMIT, 1, MOST, ProblemType.UNREADABLE_LIMIT);
    Optional<byte[]> after = query.place("cursor", references);
    return new CaseQuestion(
        query,
        CsvTables::doubtful,
        now -> {
          LocalDate today = WorkingCalendar.dateOf(now);
          FindingPage page =
              reader.findings(new FindingSelection(kind, today, authority, after, limit));
          audit.findingsRead(ctx, kind, authority, page.findings().size());
          ObjectNode answer = board.atOnce(() -> counts(authority, today));
          answer.put(FINDING, kind.label());
          put(answer, page, references);
          return answer;
        });
  }

  private static FindingKind kind(Query query) {
    List<String> choices = Arrays.stream(FindingKind.values()).map(FindingKind::label).toList();
    return query
        .oneOf(FINDING, choices, ProblemType.UNKNOWN_CHOICE)
        .flatMap(FindingKind::labelled)
        .orElseThrow();
  }

  private static void put(ObjectNode answer, FindingPage page, References references) {
    answer.put("provisional", true);
    ArrayNode records = answer.putArray("records");
    page.findings().forEach(found -> put(records.addObject(), found, references));
    answer.put("next", page.next().map(references::ofPlace).orElse(null));
    ArrayNode missing = answer.putArray("missingPartitions");
    page.missing().forEach(missing::add);
  }

  private static void put(ObjectNode node, Doubtful found, References references) {
    Finding finding = found.finding();
    RecordId record = finding.record();
    node.put("authority", record.authority()).put("record", record.type().label());
    node.put("subject", record.subject());
    node.put("child", references.ofChild(record).orElse(null));
    node.put("type", finding.fact().label());
    node.put("review", finding.review().isEmpty() ? null : finding.review());
    node.put("other", finding.other().orElse(null));
    Optional<StatedBy> event = found.event();
    node.put("time", event.map(it -> it.time().toString()).orElse(null));
    node.put("recordedTime", event.map(it -> it.recordedTime().toString()).orElse(null));
    node.put("id", event.map(StatedBy::id).orElse(null));
    node.put("source", event.map(StatedBy::source).orElse(null));
  }
}
