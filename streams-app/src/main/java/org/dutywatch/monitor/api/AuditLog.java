package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.util.Optional;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.Place;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who looked at single cases and dead letters. Nobody is named but by reference. */
final class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.dutywatch.audit");

  /** Somebody read a list of cases. */
  void casesRead(Context ctx, String clock, String band, Optional<String> authority, int answered) {
    LOG.info(
        "cases read: clock={} band={} authority={} answered={} from={}",
        clock,
        band,
        authority.map(Wording::quoted).orElse("all"),
        answered,
        ctx.req().getRemoteAddr());
  }

  /** Somebody read a list of doubtful facts. */
  void findingsRead(Context ctx, FindingKind kind, Optional<String> authority, int answered) {
    LOG.info(
        "findings read: finding={} authority={} answered={} from={}",
        kind.label(),
        authority.map(Wording::quoted).orElse("all"),
        answered,
        ctx.req().getRemoteAddr());
  }

  /** Somebody read the file of a child. */
  void childRead(Context ctx, String reference) {
    LOG.info("child read: reference={} from={}", reference, ctx.req().getRemoteAddr());
  }

  /** Somebody asked for the reference of a child. */
  void childFound(Context ctx, String reference) {
    LOG.info("child looked up: reference={} from={}", reference, ctx.req().getRemoteAddr());
  }

  /** Another instance asked, for somebody that its own audit log names. */
  void peerAsked(Context ctx, String about) {
    LOG.info("asked by another instance: {} from={}", about, ctx.req().getRemoteAddr());
  }

  /** Somebody read which notices stand. */
  void noticesRead(Context ctx, int answered) {
    LOG.info("notices read: answered={} from={}", answered, ctx.req().getRemoteAddr());
  }

  /** Somebody acknowledged a notice. What they gave as their name is with the notice. */
  void acknowledged(Context ctx, String notice) {
    LOG.info("notice acknowledged: notice={} from={}", notice, ctx.req().getRemoteAddr());
  }

  /** Somebody asked for a dead letter. */
  void letterRead(Context ctx, LetterId letter) {
    LOG.info("dead letter read: letter={} from={}", letter, ctx.req().getRemoteAddr());
  }

  /** Somebody sent the record of a dead letter again. */
  void letterResent(Context ctx, LetterId letter, Place now) {
    LOG.info(
        "dead letter sent again: letter={} topic={} partition={} offset={} from={}",
        letter,
        now.topic(),
        now.partition(),
        now.offset(),
        ctx.req().getRemoteAddr());
  }
}
