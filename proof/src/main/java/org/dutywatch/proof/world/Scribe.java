package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes statements down as events, each time in another of the ways that mean the same. */
final class Scribe {
  static final int LARGEST = 64 * 1024;

  private static final Map<String, String> FEEDS =
      Map.of(
          "referral",
          "referrals",
          "assessment",
          "assessments",
          "cp-plan",
          "cp-plans",
          "dv-notification",
          "dv-notifications",
          "clock",
          "clock");

  private final Chance chance;
  private final Days days;

  Scribe(Chance chance, Days days) {
    this.chance = chance;
    this.days = days;
  }

  /** The statement as a record of its topic, in structured or in binary mode. */
  Sent write(Claim claim) {
    if (chance.oneIn(5)) {
      return binary(claim);
    }
    ObjectNode event = event(claim);
    if (chance.oneIn(150)) {
      return structured(claim, filledUp(event, LARGEST));
    }
    return structured(claim, Spelling.any(event, chance));
  }

  static Sent structured(Claim claim, String json) {
    return Sent.structured(feed(claim), key(claim), json);
  }

  /** The event with so much in it that it has just this many bytes as JSON. */
  static String filledUp(ObjectNode event, int bytes) {
    ObjectNode full = event.deepCopy();
    ObjectNode data = (ObjectNode) full.get("data");
    data.put("filling", "");
    int missing = bytes - Sent.bytes(Spelling.plain(full)).get().length;
    data.put("filling", "x".repeat(missing));
    return Spelling.plain(full);
  }

  /** The event in structured mode. */
  ObjectNode event(Claim claim) {
    List<String> names =
        new ArrayList<>(
            List.of("specversion", "id", "source", "type", "subject", "time", "data", "authority"));
    names.add("recordedtime");
    names.add("traceparent");
    chance.shuffle(names);
    Map<String, String> attributes = attributes(claim);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      if (name.equals("data")) {
        event.set(name, claim.data());
      } else if (attributes.containsKey(name)) {
        event.put(name, attributes.get(name));
      } else if (chance.oneIn(3)) {
        event.putNull(name);
      }
    }
    return event;
  }

  private Sent binary(Claim claim) {
    Map<String, String> headers = new TreeMap<>();
    attributes(claim).forEach((name, text) -> headers.put("ce_" + name, text));
    if (chance.oneIn(2)) {
      headers.put("content-type", "application/json");
    }
    String data = Spelling.any(claim.data(), chance);
    Optional<String> key = Optional.ofNullable(key(claim));
    return new Sent(feed(claim), key.map(Sent::bytes), Optional.of(Sent.bytes(data)), headers, 0);
  }

  private Map<String, String> attributes(Claim claim) {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", claim.id());
    attributes.put("source", claim.source());
    attributes.put("type", claim.type());
    attributes.put("time", days.written(claim.time()));
    if (!claim.subject().isEmpty()) {
      attributes.put("subject", claim.subject());
    }
    claim.authority().ifPresent(authority -> attributes.put("authority", authority));
    claim.recorded().ifPresent(at -> attributes.put("recordedtime", days.written(at)));
    return attributes;
  }

  private static String feed(Claim claim) {
    return FEEDS.get(claim.record());
  }

  /** Null where it has none. */
  private static String key(Claim claim) {
    if (claim.record().equals("clock")) {
      return null;
    }
    String about = claim.ofChild() ? claim.data().path("child").asText() : claim.subject();
    return claim.authority().orElse(World.DEFAULT_AUTHORITY) + "/" + about;
  }
}
