package org.dutywatch.monitor.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody has seen to a notice. It stays inside: nobody is told by whom or with which words.
 *
 * @param notice the notice's id
 * @param by who, in their own words
 * @param at when
 * @param note what they had to say
 */
public record Acknowledgement(String notice, String by, Instant at, Optional<String> note) {}
