package org.dutywatch.monitor.metrics;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the monitor is doing, told without asking anybody who might not answer.
 *
 * @param running whether the stream is at work at this moment
 * @param ready whether requests should be sent here; absent before the first look
 * @param recordsNotYetOnTheBoard how many records of the inputs the board did not hold at the last
 *     look; absent where it could not be told
 */
public record Health(
    boolean running, Optional<Boolean> ready, OptionalLong recordsNotYetOnTheBoard) {}
