package org.dutywatch.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A notice about one clock of one record, as it goes out on {@code breaches}. It names no person.
 *
 * @param id with {@code source} unique; the same notice always has the same
 * @param source the monitor's generation that gave it
 * @param type {@code clock.due-soon}, {@code clock.breached} or {@code clock.breach-withdrawn}
 * @param time from when on it is true
 * @param authority whose case it is
 * @param clock the clock
 * @param subject reference of the record
 * @param child reference of the child; empty for a notification
 * @param dueOn the date that the clock was or is due on
 * @param locality of the record, or {@code unknown}
 * @param team of the record, or {@code unknown}
 * @param sequence the how-manieth notice about this clock it is, from 1
 * @param backfilled whether it is about the past, before notices began or before it became known
 */
public record Notice(
    String id,
    String source,
    String type,
    Instant time,
    String authority,
    String clock,
    String subject,
    Optional<String> child,
    LocalDate dueOn,
    String locality,
    String team,
    int sequence,
    boolean backfilled) {}
