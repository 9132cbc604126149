package org.dutywatch.monitor.deadletters;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands on the outside of a dead letter: nothing of what the record held, and no id of a
 * person.
 *
 * @param id names the letter
 * @param time when it was written, which is when the record was refused
 * @param from where the refused record is; empty where the letter does not say so
 * @param reason the kind of fault; empty where the letter does not say so
 * @param message which field is wrong, and what was expected; empty where the letter does not say
 *     so
 * @param length how many bytes the record's value had; 0 where it had none
 * @param cut whether only the first of them are kept
 * @param resent whether the record was sent again
 */
public record Envelope(
    LetterId id,
    Instant time,
    Optional<Place> from,
    Optional<String> reason,
    Optional<String> message,
    long length,
    boolean cut,
    boolean resent) {}
