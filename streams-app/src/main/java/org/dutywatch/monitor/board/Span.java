package org.dutywatch.monitor.board;

import java.time.LocalDate;

/** A stretch of days, both ends included. */
public record Span(LocalDate from, LocalDate to) {}
