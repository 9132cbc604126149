package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Optional;
import org.dutywatch.monitor.deadletters.Bytes;
import org.dutywatch.monitor.deadletters.Envelope;
import org.dutywatch.monitor.deadletters.Letter;
import org.dutywatch.monitor.deadletters.LetterDesk.Sent;
import org.dutywatch.monitor.deadletters.LetterEvent;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.Place;

/** Dead letters as JSON. */
final class LetterJson {
  private LetterJson() {}

  /** What stands on the outside of a letter. */
  static ObjectNode put(ObjectNode node, Envelope letter) {
    return node.put("id", letter.id().toString())
        .put("time", letter.time().toString())
        .put("topic", letter.from().map(Place::topic).orElse(null))
        .put("partition", letter.from().map(Place::partition).orElse(null))
        .put("offset", letter.from().map(Place::offset).orElse(null))
        .put("reason", letter.reason().orElse(null))
        .put("message", letter.message().orElse(null))
        .put("length", letter.length())
        .put("cut", letter.cut())
        .put("resent", letter.resent());
  }

  /** A letter with what is in it. */
  static ObjectNode of(Letter letter) {
    ObjectNode node = put(Answers.object(), letter.envelope());
    putBytes(node, "key", letter.key());
    ArrayNode headers = node.putArray("headers");
    letter
        .headers()
        .forEach(h -> putBytes(headers.addObject().put("name", h.name()), "value", h.value()));
    putBytes(node, "value", letter.value());
    node.put("sha256", letter.sha256().orElse(null));
    node.put("event", LetterEvent.of(letter).flatMap(Bytes::text).orElse(null));
    letter
        .resent()
        .ifPresentOrElse(
            resent ->
                node.putObject("sentAgain")
                    .put("time", resent.time().toString())
                    .put("letter", resent.letter().toString())
                    .put("event", resent.event()),
            () -> node.putNull("sentAgain"));
    return node;
  }

  /** As text where they are text, else in Base64. */
  private static void putBytes(ObjectNode node, String name, Optional<Bytes> bytes) {
    if (bytes.isEmpty()) {
      node.putNull(name);
      return;
    }
    ObjectNode form = node.putObject(name);
    bytes
        .get()
        .text()
        .ifPresentOrElse(
            text -> form.put("text", text),
            () -> form.put("base64", Base64.getEncoder().encodeToString(bytes.get().array())));
  }

  /** That a letter was sent again. */
  static ObjectNode sent(LetterId id, Sent sent) {
    return Answers.object()
        .put("id", id.toString())
        .put("sent", true)
        .put("topic", sent.place().topic())
        .put("partition", sent.place().partition())
        .put("offset", sent.place().offset())
        .put("position", PositionToken.encode(sent.position()));
  }

  /** That a letter could be sent again, to this topic. */
  static ObjectNode couldBeSent(LetterId id, String topic) {
    return Answers.object()
        .put("id", id.toString())
        .put("sent", false)
        .put("topic", topic)
        .putNull("partition")
        .putNull("offset")
        .putNull("position");
  }
}
