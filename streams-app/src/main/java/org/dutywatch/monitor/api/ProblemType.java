package org.dutywatch.monitor.api;

import java.util.Locale;

/** The kinds of problem that the API answers with. Their types are fixed: clients tell by them. */
enum ProblemType {
  UNKNOWN_PARAMETER(400, "Unknown parameter"),
  REPEATED_PARAMETER(400, "Repeated parameter"),
  EMPTY_PARAMETER(400, "Empty parameter"),
  MISSING_PARAMETER(400, "Missing parameter"),
  CONFLICTING_PARAMETERS(400, "Parameters that exclude each other"),
  UNREADABLE_QUERY(400, "Unreadable query"),
  UNREADABLE_DATE(400, "Unreadable date"),
  UNREADABLE_WAIT(400, "Unreadable wait"),
  UNREADABLE_POSITION(400, "Unreadable position"),
  UNREADABLE_TIME(400, "Unreadable time"),
  UNKNOWN_CHOICE(400, "Unknown choice"),
  UNKNOWN_WINDOW(400, "Unknown window"),
  UNKNOWN_BASIS(400, "Unknown basis"),
  UNKNOWN_DIMENSION(400, "Unknown dimension"),
  REPEATED_DIMENSION(400, "Repeated dimension"),
  UNKNOWN_STEP(400, "Unknown step"),
  TOO_MANY_STEPS(400, "Too many steps"),
  UNKNOWN_BAND(400, "Unknown band"),
  UNREADABLE_LIMIT(400, "Unreadable limit"),
  UNREADABLE_CURSOR(400, "Unreadable cursor"),
  DATE_AFTER_TODAY(400, "Date after today"),
  DATES_OUT_OF_ORDER(400, "Dates out of order"),
  DISCLOSURE_NOT_BUILT(400, "Disclosure control is not built"),
  UNREADABLE_BODY(400, "Unreadable body"),
  NO_EVENTS(400, "No events"),
  FOREIGN_ORIGIN(403, "Foreign origin"),
  OWN_MACHINE_ONLY(403, "Answered on the monitor's own machine alone"),
  NO_PEER(403, "No other instance of this monitor"),
  NOT_FOUND(404, "Not found"),
  UNKNOWN_INDICATOR(404, "Unknown indicator"),
  UNKNOWN_CLOCK(404, "Unknown clock"),
  UNKNOWN_CHILD(404, "Unknown child"),
  UNKNOWN_LETTER(404, "Unknown dead letter"),
  UNKNOWN_NOTICE(404, "Unknown notice"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  BODY_TOO_SLOW(408, "Body too slow"),
  ALREADY_RESENT(409, "Already sent again"),
  BODY_TOO_LARGE(413, "Body too large"),
  TOO_MANY_EVENTS(413, "Too many events"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  MISDIRECTED_REQUEST(421, "Misdirected request"),
  NO_EVENT_ACCEPTED(422, "No event accepted"),
  STILL_REFUSED(422, "Still refused"),
  INTERNAL_ERROR(500, "Internal error"),
  NO_TICK_YET(503, "No tick yet"),
  NOT_READY(503, "Not ready"),
  NOT_LIVE(503, "Not live"),
  HELD_ELSEWHERE(503, "Held by another instance"),
  BROKER_UNAVAILABLE(503, "Broker unavailable"),
  TOO_BUSY(503, "Too busy"),
  TOO_MANY_WAITING(503, "Too many requests are waiting"),
  TOO_MANY_WATCHING(503, "Too many clients are watching"),
  POSITION_NOT_REACHED(504, "Position not reached");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** What is said of every problem of the kind. */
  String title() {
    return title;
  }

  /** Its URI, relative to the server. */
  String uri() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
