package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;

/** Sends what must be refused. */
final class Vandal {
  private final Chance chance;
  private final Scribe scribe;

  Vandal(Chance chance, Scribe scribe) {
    this.chance = chance;
    this.scribe = scribe;
  }

  /** A record made of a statement that is refused, whatever the statement was. */
  Sent spoil(Claim claim) {
    ObjectNode event = scribe.event(claim);
    Sent good = Scribe.structured(claim, Spelling.plain(event));
    return switch (chance.from(0, 13)) {
      case 0 -> good.withValue(Optional.empty());
      case 1 -> good.withValue(Optional.of(noEvent()));
      case 2 -> misplaced(good);
      case 3 -> good.withKey(wrongKey(good));
      case 4 -> good.withPartitionsOff(1);
      case 5 -> badBinary(claim);
      case 6 ->
          chance.oneIn(5)
              ? Scribe.structured(claim, Scribe.filledUp(event, Scribe.LARGEST + 1))
              : good.withValue(Optional.of(noEvent()));
      default -> Scribe.structured(claim, Spelling.plain(Flaws.spoil(claim, event, chance)));
    };
  }

  private Sent misplaced(Sent good) {
    String other = chance.of("referrals", "assessments", "cp-plans", "dv-notifications", "clock");
    return other.equals(good.feed()) ? good.withPartitionsOff(1) : good.withFeed(other);
  }

  private Optional<Bytes> wrongKey(Sent good) {
    String key = good.key().map(Bytes::get).map(String::new).orElseThrow();
    return chance.of(
        Optional.empty(),
        Optional.of(Sent.bytes("")),
        Optional.of(Sent.bytes(key.substring(key.indexOf('/') + 1))),
        Optional.of(Sent.bytes(key + " ")),
        Optional.of(Sent.bytes("E09999999/somebody else")));
  }

  /** Bytes that are no event at all. */
  private Bytes noEvent() {
    if (chance.oneIn(4)) {
      return Bytes.wrap(new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'});
    }
    return Sent.bytes(
        chance.of("", " ", "{", "null", "7", "\"event\"", "[]", "{}", "{}{}", "{,}", "<event/>"));
  }

  /** In binary mode, without an attribute that must be there, or without data. */
  private Sent badBinary(Claim claim) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", claim.id());
    headers.put("ce_source", claim.source());
    headers.put("ce_type", claim.type());
    headers.put("ce_subject", claim.subject());
    headers.put("ce_time", "2010-04-01T09:00:00Z");
    Sent whole = Scribe.structured(claim, Spelling.plain(claim.data()));
    Optional<Bytes> data = whole.value();
    if (chance.oneIn(2)) {
      headers.remove("ce_" + chance.of("id", "source", "type", "subject", "time"));
    } else {
      String noData = chance.of("", "{", "[]", "7", "null");
      data = chance.oneIn(3) ? Optional.empty() : Optional.of(Sent.bytes(noData));
    }
    return new Sent(whole.feed(), whole.key(), data, headers, 0);
  }
}
