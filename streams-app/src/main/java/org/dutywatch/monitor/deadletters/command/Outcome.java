package org.dutywatch.monitor.deadletters.command;

import jakarta.json.JsonObject;

/**
 * What became of a letter that was to be sent again.
 *
 * @param kind what, in a word
 * @param told what, in a line
 */
record Outcome(Kind kind, String told) {

  /** In a word. */
  enum Kind {
    SENT,
    SENT_BEFORE,
    REFUSED,
    NOT_SENT
  }

  /** It was sent, or in a dry run would be. */
  static Outcome sent(JsonObject answer) {
    String topic = answer.getString("topic");
    return new Outcome(
        Kind.SENT,
        answer.getBoolean("sent")
            ? "sent again to "
                + topic
                + ", partition "
                + answer.getInt("partition")
                + ", offset "
                + answer.getJsonNumber("offset")
            : "would be sent to " + topic);
  }

  /** Its record was sent earlier. */
  static Outcome sentBefore() {
    return new Outcome(Kind.SENT_BEFORE, "was sent again before; nothing is sent twice");
  }

  /** The monitor would refuse it again. */
  static Outcome refused(String why) {
    return new Outcome(Kind.REFUSED, "not sent: " + why);
  }

  /** It was not sent for another reason. */
  static Outcome notSent(String why) {
    return new Outcome(Kind.NOT_SENT, "not sent: " + why);
  }
}
