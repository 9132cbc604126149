package org.dutywatch.monitor.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a request ends with, other than its answer, into a problem. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String INTERNAL =
      "The monitor could not answer. The fault is its own; its log says more.";

  private Problems() {}

  static void configure(JavalinConfig config) {
    config.routes.exception(
        ProblemException.class, (e, ctx) -> Answers.writeProblem(ctx, e.type(), e.detail()));
    config.routes.exception(MethodNotAllowedResponse.class, Problems::methodNotAllowed);
    config.routes.exception(
        NotFoundResponse.class,
        (e, ctx) ->
            Answers.writeProblem(
                ctx, ProblemType.NOT_FOUND, "There is nothing at this path. See /api/v1/status."));
    config.routes.exception(HttpResponseException.class, Problems::other);
    config.routes.exception(Exception.class, Problems::internal);
    config.router.javaLangErrorHandler(Problems::fatal);
  }

  private static void methodNotAllowed(MethodNotAllowedResponse e, Context ctx) {
    String allowed = String.join(", ", e.getDetails().values());
    ctx.header("Allow", allowed);
    Answers.writeProblem(
        ctx,
        ProblemType.METHOD_NOT_ALLOWED,
        "The method "
            + Wording.quoted(ctx.req().getMethod())
            + " is not there; there are: "
            + allowed
            + ".");
  }

  private static void other(HttpResponseException e, Context ctx) {
    int status = e.getStatus();
    Answers.writeProblem(
        ctx,
        Answers.problem(
            "about:blank",
            HttpStatus.forStatus(status).getMessage(),
            status,
            "The request could not be taken."));
  }

  private static void internal(Exception e, Context ctx) {
    LOG.error("A request failed: {} {}", ctx.req().getMethod(), ctx.endpoint().path, e);
    Answers.writeProblem(ctx, ProblemType.INTERNAL_ERROR, INTERNAL);
  }

  private static void fatal(HttpServletResponse response, Error error) {
    LOG.error("A request failed", error);
    response.setStatus(ProblemType.INTERNAL_ERROR.status());
    response.setContentType(Answers.PROBLEM);
    try {
      response
          .getOutputStream()
          .write(Answers.bytes(Answers.problem(ProblemType.INTERNAL_ERROR, INTERNAL)));
    } catch (IOException e) {
      throw new UncheckedIOException("the client is gone", e);
    }
  }
}
