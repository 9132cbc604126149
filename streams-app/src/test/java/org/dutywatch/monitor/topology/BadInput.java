package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dutywatch.monitor.topology.EventJson.decision;
import static org.dutywatch.monitor.topology.EventJson.keyOf;
import static org.dutywatch.monitor.topology.EventJson.notification;
import static org.dutywatch.monitor.topology.EventJson.quoted;
import static org.dutywatch.monitor.topology.EventJson.referral;
import static org.dutywatch.monitor.topology.EventJson.review;
import static org.dutywatch.monitor.topology.EventJson.tick;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.events.Refusal.Reason;

/**
 * A record that is to be refused.
 *
 * @param title what is wrong with it
 * @param feed where it arrives
 * @param record it
 * @param reason why it is refused
 * @param field what the message begins with; empty where it is the record as a whole
 */
record BadInput(
    String title, String feed, TestRecord<byte[], byte[]> record, Reason reason, String field) {
  private static final EventJson GOOD = referral("Kim", "R1");

  @Override
  public String toString() {
    return title;
  }

  /** One of each kind. */
  static List<BadInput> all() {
    return Stream.of(
            noJson(), missing(), wrongType(), outOfList(), times(), bounds(), places(), binary())
        .flatMap(some -> some)
        .toList();
  }

  private static Stream<BadInput> noJson() {
    byte[] half = Arrays.copyOf(GOOD.bytes(), GOOD.bytes().length / 2);
    String twice = "{\"id\":\"1\"," + new String(GOOD.bytes(), UTF_8).substring(1);
    return Stream.of(
        value("no value", null, Reason.MALFORMED, "the record has no value"),
        value("an empty value", "", Reason.MALFORMED),
        value("no JSON", "<referral/>", Reason.MALFORMED),
        value("half a JSON", new String(half, UTF_8), Reason.MALFORMED),
        value("two events in one", "{} {}", Reason.MALFORMED),
        value("a name twice", twice, Reason.MALFORMED),
        value("a list", "[]", Reason.WRONG_TYPE),
        value("a text", "\"referral\"", Reason.WRONG_TYPE),
        value("lists too deep to read", "[".repeat(60_000), Reason.OUT_OF_BOUNDS),
        record("UTF-16", keyOf("Kim"), "{}".getBytes(UTF_16LE), Reason.MALFORMED, ""),
        record("no UTF-8", keyOf("Kim"), new byte[] {'{', '"', -1}, Reason.MALFORMED, ""));
  }

  private static Stream<BadInput> missing() {
    Stream<BadInput> attributes =
        Stream.of("specversion", "id", "source", "type", "subject", "time")
            .map(name -> bad("no " + name, GOOD.without(name), Reason.MISSING_FIELD, name));
    return Stream.concat(
        attributes,
        Stream.of(
            bad("no child", GOOD.withoutData("child"), Reason.MISSING_FIELD, "data.child"),
            bad("a null", GOOD.with("subject", "null"), Reason.MISSING_FIELD, "subject"),
            bad(
                "no outcome",
                decision("Kim", "R1").withoutData("outcome"),
                Reason.MISSING_FIELD,
                "data.outcome"),
            elsewhere(
                "no review",
                "cp-plans",
                review("Kim", "P1", 1).withoutData("review"),
                Reason.MISSING_FIELD,
                "data.review")));
  }

  private static Stream<BadInput> wrongType() {
    return Stream.of(
        bad("a number as id", GOOD.with("id", "7"), Reason.WRONG_TYPE, "id"),
        bad("an object as time", GOOD.with("time", "{}"), Reason.WRONG_TYPE, "time"),
        bad(
            "a list as child",
            GOOD.withData("child", "[\"Kim\"]"),
            Reason.WRONG_TYPE,
            "data.child"),
        bad(
            "a text as retracted",
            GOOD.withData("retracted", quoted("true")),
            Reason.WRONG_TYPE,
            "data.retracted"),
        bad("a number as locality", GOOD.withData("locality", "1"), Reason.WRONG_TYPE, "data.loc"),
        ofNotification("no list of children", "children", quoted("Kim"), Reason.WRONG_TYPE),
        ofNotification("a number among children", "children", "[1]", Reason.WRONG_TYPE));
  }

  private static Stream<BadInput> outOfList() {
    return Stream.of(
        bad("another version", GOOD.with("specversion", "\"0.3\""), Reason.NOT_IN_LIST, "specv"),
        bad(
            "an unknown type",
            GOOD.with("type", quoted("referral.lost")),
            Reason.UNKNOWN_TYPE,
            "type"),
        bad(
            "an unknown outcome",
            decision("Kim", "R1").withData("outcome", quoted("Assessment")),
            Reason.NOT_IN_LIST,
            "data.outcome"),
        ofNotification("an unknown risk", "risk", quoted("severe"), Reason.NOT_IN_LIST));
  }

  private static Stream<BadInput> times() {
    return Stream.of(
            "yesterday",
            "",
            "2010-05-12",
            "2010-05-12T12:00:00",
            "2010-02-29T12:00:00Z",
            "2010-05-12T24:00:00Z",
            "10000-01-01T00:00:00Z")
        .map(
            time ->
                bad(
                    "the time '" + time + "'",
                    GOOD.with("time", quoted(time)),
                    Reason.UNREADABLE_TIME,
                    "time"));
  }

  private static Stream<BadInput> bounds() {
    String long_ = quoted("x".repeat(129));
    String children =
        Stream.generate(() -> quoted("Kim")).limit(101).collect(Collectors.joining(","));
    return Stream.of(
        bad("an empty id", GOOD.with("id", "\"\""), Reason.OUT_OF_BOUNDS, "id"),
        bad("a long source", GOOD.with("source", long_), Reason.OUT_OF_BOUNDS, "source"),
        bad("a long subject", GOOD.with("subject", long_), Reason.OUT_OF_BOUNDS, "subject"),
        bad("a tab in an id", GOOD.with("id", "\"a\\tb\""), Reason.OUT_OF_BOUNDS, "id"),
        bad("half a pair", GOOD.with("id", "\"\\ud83d\""), Reason.OUT_OF_BOUNDS, "id"),
        bad(
            "a slash in a child",
            GOOD.withData("child", "\"a/b\""),
            Reason.OUT_OF_BOUNDS,
            "data.child"),
        bad("a long team", GOOD.withData("team", long_), Reason.OUT_OF_BOUNDS, "data.team"),
        bad("a long authority", GOOD.with("authority", long_), Reason.OUT_OF_BOUNDS, "authority"),
        ofNotification("too many children", "children", "[" + children + "]", Reason.OUT_OF_BOUNDS),
        bad(
            "a fact of more than 64 KiB",
            GOOD.withData("note", quoted("x".repeat(64 * 1024))),
            Reason.TOO_LARGE,
            ""));
  }

  private static Stream<BadInput> places() {
    byte[] good = GOOD.bytes();
    return Stream.of(
        record("no key", null, good, Reason.WRONG_KEY, "key"),
        record("an empty key", new byte[0], good, Reason.WRONG_KEY, "key"),
        record("another child's key", keyOf("Lee"), good, Reason.WRONG_KEY, "key"),
        record("the key's child alone", "Kim".getBytes(UTF_8), good, Reason.WRONG_KEY, "key"),
        record(
            "another authority's key",
            "E10000012/Kim".getBytes(UTF_8),
            good,
            Reason.WRONG_KEY,
            "key"),
        elsewhere("another feed's fact", "assessments", GOOD, Reason.WRONG_TOPIC, "type"),
        elsewhere("a fact on the clock's feed", "clock", GOOD, Reason.WRONG_TOPIC, "type"),
        bad("a tick among facts", tick("2010-05-12T12:00:00Z"), Reason.WRONG_TOPIC, "type"),
        elsewhere(
            "a tick where the clock is not in use",
            "clock",
            tick("2010-05-12T12:00:00Z"),
            Reason.CLOCK_NOT_IN_USE,
            "type"));
  }

  private static Stream<BadInput> binary() {
    return Stream.of(
        inBinary("binary mode without a type", GOOD.without("type"), Reason.MISSING_FIELD, "type"),
        inBinary(
            "binary mode with an unreadable time",
            GOOD.with("time", quoted("noon")),
            Reason.UNREADABLE_TIME,
            "time"),
        inBinary(
            "binary mode without a child",
            GOOD.withoutData("child"),
            Reason.MISSING_FIELD,
            "data."),
        withHeaders(
            "binary mode without data",
            new byte[0],
            Reason.MISSING_FIELD,
            "data",
            GOOD.binaryHeaders().toArray()),
        withHeaders(
            "an unknown content type",
            GOOD.bytes(),
            Reason.MALFORMED,
            "content-type",
            header("content-type", "application/avro")),
        withHeaders(
            "a batch",
            GOOD.bytes(),
            Reason.MALFORMED,
            "content-type",
            header("content-type", "application/cloudevents-batch+json")),
        withHeaders(
            "binary attributes that structured mode does not look at",
            GOOD.without("type").bytes(),
            Reason.MISSING_FIELD,
            "type",
            header("content-type", "application/cloudevents+json; charset=UTF-8"),
            header("ce_specversion", "1.0"),
            header("ce_type", "referral.received")));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  private static BadInput value(String title, String text, Reason reason) {
    return value(title, text, reason, "");
  }

  private static BadInput value(String title, String text, Reason reason, String field) {
    return record(title, keyOf("Kim"), text == null ? null : text.getBytes(UTF_8), reason, field);
  }

  private static BadInput bad(String title, EventJson event, Reason reason, String field) {
    return record(title, keyOf("Kim"), event.bytes(), reason, field);
  }

  private static BadInput elsewhere(
      String title, String feed, EventJson event, Reason reason, String field) {
    return new BadInput(title, feed, new TestRecord<>(keyOf("Kim"), event.bytes()), reason, field);
  }

  private static BadInput ofNotification(String title, String field, String json, Reason reason) {
    EventJson event = notification("N1").withData(field, json);
    return new BadInput(
        title,
        "dv-notifications",
        new TestRecord<>(keyOf("N1"), event.bytes()),
        reason,
        "data." + field);
  }

  private static BadInput inBinary(String title, EventJson event, Reason reason, String field) {
    return withHeaders(title, event.dataBytes(), reason, field, event.binaryHeaders().toArray());
  }

  private static BadInput withHeaders(
      String title, byte[] value, Reason reason, String field, Header... headers) {
    return new BadInput(
        title,
        "referrals",
        new TestRecord<>(keyOf("Kim"), value, new RecordHeaders(headers)),
        reason,
        field);
  }

  private static BadInput record(
      String title, byte[] key, byte[] value, Reason reason, String field) {
    return new BadInput(title, "referrals", new TestRecord<>(key, value), reason, field);
  }
}
