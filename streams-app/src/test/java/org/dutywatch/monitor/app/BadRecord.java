package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dutywatch.monitor.app.TestEvent.decision;
import static org.dutywatch.monitor.app.TestEvent.referral;
import static org.dutywatch.monitor.app.TestEvent.tick;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dutywatch.monitor.topology.PartitionOfKey;

/**
 * A record that a sending system may put on a topic by mistake.
 *
 * @param what what is wrong with it
 * @param put the record; its topic is without the prefix
 * @param reason the {@code dutywatch.reason} of its dead letter
 * @param message what its dead letter must say at least
 */
record BadRecord(
    String what, ProducerRecord<byte[], byte[]> put, String reason, List<String> message) {
  static final int PARTITIONS = 2;

  private static final TestEvent GOOD = referral("R-1", "C-1", "2010-05-04T10:00:00+01:00");
  private static final byte[] KEY = GOOD.key();
  private static final int HOME = PartitionOfKey.among(PARTITIONS).of(KEY);
  private static final List<Header> STRUCTURED =
      List.of(header("content-type", "application/cloudevents+json; charset=utf-8"));

  /** One for each way of being wrong. */
  static List<BadRecord> all() {
    List<BadRecord> all = new ArrayList<>(unreadable());
    all.addAll(againstTheContract());
    all.addAll(inTheWrongPlace());
    all.addAll(inBinaryMode());
    return all;
  }

  private static List<BadRecord> unreadable() {
    return List.of(
        bytes("half an event", "{\"specversion\": \"1.0\",", STRUCTURED, "malformed", "JSON"),
        bytes("no JSON at all", "hello", List.of(), "malformed", "JSON"),
        bad(
            "no UTF-8",
            "{\"specversion\": \"\u00ff\"}".getBytes(ISO_8859_1),
            STRUCTURED,
            "malformed",
            "UTF-8"),
        bytes("a list", "[" + GOOD.text() + "]", STRUCTURED, "wrong-type", "object"),
        bad("no value", null, STRUCTURED, "malformed", "no value"),
        bytes(
            "another media type",
            GOOD.text(),
            List.of(header("content-type", "application/xml")),
            "malformed",
            "content-type: expected application/cloudevents+json"),
        event("2 MiB", GOOD.with("note", "x".repeat(2 << 20)), "too-large", "65536", "at most"));
  }

  private static List<BadRecord> againstTheContract() {
    TestEvent decided = decision("R-1", "C-1", "2010-05-05T10:00:00Z", "perhaps");
    return List.of(
        event("no time", GOOD.attribute("time", null), "missing-field", "time:"),
        event("no offset", GOOD.attribute("time", "2010-05-04T10:00"), "unreadable-time", "time:"),
        event("no child", GOOD.with("child", null), "missing-field", "data.child:"),
        event("a number as child", GOOD.with("child", 17), "wrong-type", "data.child:"),
        event("a long child", GOOD.with("child", "x".repeat(129)), "out-of-bounds", "data.child:"),
        event("another outcome", decided, "not-in-list", "data.outcome:", "early-help"),
        event("another type", GOOD.attribute("type", "referral.lost"), "unknown-type", "type:"));
  }

  private static List<BadRecord> inTheWrongPlace() {
    TestEvent assessment =
        TestEvent.of("assessment.completed", "A-1", "2010-05-04T10:00:00Z").with("child", "C-1");
    TestEvent tick = tick("2010-05-04T10:00:00Z");
    byte[] otherKey = "E06000033/C-2".getBytes(UTF_8);
    return List.of(
        event("another feed's event", assessment, "wrong-topic", "type:", "assessments"),
        event("a tick among referrals", tick, "wrong-topic", "type:", "clock"),
        place("no key", put("referrals", HOME, null, GOOD), "wrong-key", "key:"),
        place("another key", put("referrals", HOME, otherKey, GOOD), "wrong-key", "key:"),
        place(
            "another partition",
            put("referrals", 1 - HOME, KEY, GOOD),
            "wrong-partition",
            "partition: this key belongs in partition " + HOME),
        place(
            "a tick while the clock is fixed",
            put("clock", 0, null, tick),
            "clock-not-in-use",
            "type: clock.tick"));
  }

  private static List<BadRecord> inBinaryMode() {
    List<Header> headers = binaryHeaders(GOOD);
    List<Header> withoutTime =
        headers.stream().filter(header -> !header.key().equals("ce_time")).toList();
    String data = new String(GOOD.dataBytes(), UTF_8);
    return List.of(
        bytes("binary without a time", data, withoutTime, "missing-field", "time:"),
        bytes("binary with half of its data", "{\"child\":", headers, "malformed", "data:"),
        bytes("binary without a child", "{}", headers, "missing-field", "data.child:"));
  }

  /** The headers of an event in binary mode. */
  static List<Header> binaryHeaders(TestEvent event) {
    List<Header> headers = new ArrayList<>();
    event
        .attributes()
        .forEach((name, value) -> headers.add(header("ce_" + name, value.toString())));
    headers.add(header("content-type", "application/json"));
    return headers;
  }

  private static BadRecord event(String what, TestEvent event, String reason, String... message) {
    return bad(what, event.bytes(), STRUCTURED, reason, message);
  }

  private static BadRecord bytes(
      String what, String value, List<Header> headers, String reason, String message) {
    return bad(what, value.getBytes(UTF_8), headers, reason, message);
  }

  private static BadRecord bad(
      String what, byte[] value, List<Header> headers, String reason, String... message) {
    return new BadRecord(
        what,
        new ProducerRecord<>("referrals", HOME, KEY, value, headers),
        reason,
        List.of(message));
  }

  private static BadRecord place(
      String what, ProducerRecord<byte[], byte[]> put, String reason, String message) {
    return new BadRecord(what, put, reason, List.of(message));
  }

  private static ProducerRecord<byte[], byte[]> put(
      String feed, int partition, byte[] key, TestEvent event) {
    return new ProducerRecord<>(feed, partition, key, event.bytes(), STRUCTURED);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  /** The record, for the topics of a prefix. */
  ProducerRecord<byte[], byte[]> record(String prefix) {
    return new ProducerRecord<>(
        prefix + put.topic(), put.partition(), put.key(), put.value(), put.headers());
  }

  @Override
  public String toString() {
    return what;
  }
}
