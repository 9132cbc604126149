package org.dutywatch.monitor.api;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes the errors of the HTTP server itself, such as an unreadable request, as problems. */
final class JettyProblems extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.PROBLEM);
    SafeHeaders.ALL.forEach(response.getHeaders()::put);
    response.write(true, body(response.getStatus()), callback);
    return true;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  private static ByteBuffer body(int status) {
    String title =
        Optional.ofNullable(HttpStatus.getCode(status))
            .map(HttpStatus.Code::getMessage)
            .orElse("Error");
    return ByteBuffer.wrap(
        Answers.bytes(Answers.problem("about:blank", title, status, detail(status))));
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "The request is not HTTP as it should be: its line, path or headers are wrong.";
      case 414 -> "The request's path and query are too long.";
      case 431 -> "The request's headers, or its path and query, are too long.";
      case 405, 501 -> "The request's method is not known here.";
      case 505 -> "The request's version of HTTP is not known here.";
      default ->
          status < 500
              ? "The request could not be taken."
              : "The server could not answer. The fault is not in the request.";
    };
  }
}
