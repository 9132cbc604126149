package org.dutywatch.monitor.topology;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.pseudonym.References;

/**
 * What notices go by.
 *
 * @param policy whose clocks they are about
 * @param calendar counts the days before a due date
 * @param references name children and records in them
 * @param source the {@code source} of their events
 * @param now what time it is; empty while nothing is to be said by the time alone: before the first
 *     tick, and while history is being read
 * @param past whether notices about the past are sent too, marked as such
 */
public record NoticePlan(
    Policy policy,
    WorkingCalendar calendar,
    References references,
    String source,
    Supplier<Optional<Instant>> now,
    boolean past) {}
