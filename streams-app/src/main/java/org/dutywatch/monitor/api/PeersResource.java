package org.dutywatch.monitor.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import org.dutywatch.monitor.peers.PeerDesk;

/** {@code /internal/v1/peer}: what the other instances of the monitor ask this one. */
final class PeersResource {
  private static final String TEXT = "text/plain";

  private final PeerDesk desk;
  private final RequestBody body;
  private final AuditLog audit;

  PeersResource(PeerDesk desk, RequestBody body, AuditLog audit) {
    this.desk = desk;
    this.body = body;
    this.audit = audit;
  }

  /** Answers one question by what this instance holds itself. */
  void answer(Context ctx) {
    OwnMachine.check(ctx);
    Query.none(ctx.queryString());
    RequestBody.seeThatItIsNotCompressed(ctx);
    if (!RequestBody.mediaType(ctx).equals(TEXT)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The header 'Content-Type' must be " + TEXT + ": a question under seal.");
    }
    PeerDesk.Answer answer =
        desk.answer(new String(body.read(ctx), UTF_8))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NO_PEER,
                        "The body is no question of another instance of this monitor, which has the"
                            + " same reference key, topics and rules."));
    audit.peerAsked(ctx, answer.about());
    ctx.contentType(TEXT).result(answer.sealed());
  }
}
