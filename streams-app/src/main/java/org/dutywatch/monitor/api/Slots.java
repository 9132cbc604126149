package org.dutywatch.monitor.api;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets only so many requests of a kind be answered at once. Further ones wait their turn without a
 * thread and without their bodies; where too many wait, or one waits too long, it is refused.
 */
final class Slots extends QoSHandler {

  /**
   * Slots for requests of a kind.
   *
   * @param kind which requests take one
   * @param atOnce how many there are
   */
  Slots(Predicate<Request> kind, int atOnce, int queue, Duration longest) {
    include(kind);
    setMaxRequestCount(atOnce);
    setMaxSuspendedRequestCount(queue);
    setMaxSuspend(longest);
  }

  @Override
  protected void reject(Request request, Response response, Callback callback, int status) {
    refuse(request, response, callback);
  }

  @Override
  protected void failSuspended(
      Request request, Response response, Callback callback, int status, Throwable failure) {
    refuse(request, response, callback);
  }

  private static void refuse(Request request, Response response, Callback callback) {
    SafeHeaders.ALL.forEach(response.getHeaders()::put);
    if (HttpMethod.POST.is(request.getMethod())) {
      // Its body is not read, and nothing can follow it on the connection.
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.PROBLEM);
    response.getHeaders().put(HttpHeader.RETRY_AFTER, Answers.RETRY_SECONDS);
    response.setStatus(ProblemType.TOO_BUSY.status());
    byte[] problem =
        Answers.bytes(
            Answers.problem(
                ProblemType.TOO_BUSY,
                "The monitor answers as many requests as it can at once. Ask again shortly."));
    response.write(true, ByteBuffer.wrap(problem), callback);
  }
}
