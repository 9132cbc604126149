package org.dutywatch.monitor.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** Writes answers and problems. */
final class Answers {
  /** The media type of problems. */
  static final String PROBLEM = "application/problem+json";

  /** When to ask again, in seconds, where a problem passes by itself. */
  static final String RETRY_SECONDS = "1";

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv; charset=utf-8";
  private static final JsonMapper MAPPER = new JsonMapper();

  private Answers() {}

  /** An object to fill. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void write(Context ctx, int status, ObjectNode answer) {
    ctx.status(status).contentType(JSON).result(bytes(answer));
  }

  /** Writes a table, to be saved under its name. */
  static void write(Context ctx, CsvTable table) {
    ctx.contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"" + table.fileName() + "\"")
        .result(table.bytes());
  }

  static void writeProblem(Context ctx, ProblemType type, String detail) {
    writeProblem(ctx, problem(type, detail));
  }

  /** Writes a problem with the status that it names. One that passes says when to ask again. */
  static void writeProblem(Context ctx, ObjectNode problem) {
    int status = problem.get("status").intValue();
    if (status == 503) {
      ctx.header("Retry-After", RETRY_SECONDS);
    }
    ctx.status(status).contentType(PROBLEM).result(bytes(problem));
  }

  static ObjectNode problem(ProblemType type, String detail) {
    return problem(type.uri(), type.title(), type.status(), detail);
  }

  static ObjectNode problem(String type, String title, int status, String detail) {
    return object()
        .put("type", type)
        .put("title", title)
        .put("status", status)
        .put("detail", detail);
  }

  static byte[] bytes(ObjectNode answer) {
    try {
      return MAPPER.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot be written", e);
    }
  }
}
