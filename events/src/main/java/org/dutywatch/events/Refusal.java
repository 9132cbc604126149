package org.dutywatch.events;

/**
 * Why an event is refused.
 *
 * @param reason the kind of fault, from a short fixed list, as the dead letters carry it
 * @param field the field or attribute at fault, such as {@code data.outcome}; empty where it is the
 *     event as a whole
 * @param message names the field and says what was expected, for a person to read; holds no id of a
 *     person
 */
public record Refusal(Reason reason, String field, String message) {

  /** The kinds of fault. */
  public enum Reason {
    MALFORMED("malformed"),
    MISSING_FIELD("missing-field"),
    WRONG_TYPE("wrong-type"),
    OUT_OF_BOUNDS("out-of-bounds"),
    NOT_IN_LIST("not-in-list"),
    UNKNOWN_TYPE("unknown-type"),
    UNREADABLE_TIME("unreadable-time"),
    TOO_LARGE("too-large"),
    WRONG_TOPIC("wrong-topic"),
    WRONG_KEY("wrong-key"),
    WRONG_PARTITION("wrong-partition"),
    CLOCK_NOT_IN_USE("clock-not-in-use"),
    FILE_FULL("file-full"),
    INTERNAL_ERROR("internal-error");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The word that the dead letters carry in {@code dutywatch.reason}. */
    public String label() {
      return label;
    }
  }

  /** Why a tick of the clock is refused where "now" does not come from ticks. */
  public static Refusal clockNotInUse() {
    return new Refusal(
        Reason.CLOCK_NOT_IN_USE,
        "type",
        "type: clock.tick is only taken where the monitor runs on the event clock");
  }
}
