package org.dutywatch.monitor.metrics;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;

/**
 * Where the figures of the metrics come from. Nothing of it may block.
 *
 * @param board the board
 * @param figures answers questions from that board
 * @param policy what is measured
 * @param calendar which days are working days
 * @param now what time it is; empty on the event clock before its first tick
 * @param complete whether the board holds everything that it should, so that a figure is one
 * @param health how the monitor is doing
 * @param oldestStarts when the clock started that has run longest, by authority, of those that this
 *     instance holds
 */
public record BoardSource(
    Board board,
    Figures figures,
    Policy policy,
    WorkingCalendar calendar,
    Supplier<Optional<Instant>> now,
    BooleanSupplier complete,
    Supplier<Health> health,
    Function<Indicator, Map<String, Instant>> oldestStarts) {}
