package org.dutywatch.monitor.deadletters;

import java.time.Instant;
import java.util.Optional;

/**
 * Which letters are looked for; what is empty makes no difference.
 *
 * @param topic those of records of this topic, without the prefix
 * @param reason those with this kind of fault
 * @param from those written then or later
 * @param before those written earlier
 * @param resent those whose record was sent again, or those whose record was not
 */
public record LetterFilter(
    Optional<String> topic,
    Optional<String> reason,
    Optional<Instant> from,
    Optional<Instant> before,
    Optional<Boolean> resent) {

  /** Whether a letter is one of these. */
  public boolean takes(Envelope letter) {
    return topic.equals(topic.isEmpty() ? topic : letter.from().map(Place::topic))
        && reason.equals(reason.isEmpty() ? reason : letter.reason())
        && from.map(time -> !letter.time().isBefore(time)).orElse(true)
        && before.map(letter.time()::isBefore).orElse(true)
        && resent.map(wanted -> wanted == letter.resent()).orElse(true);
  }
}
