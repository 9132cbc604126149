package org.dutywatch.monitor.domain.mark;

import org.dutywatch.events.RecordId;

/**
 * Names one clock of one record for as long as the policy is in force, whatever is corrected.
 *
 * @param indicator the number of its indicator in the policy
 * @param record the record that carries it
 * @param turn which of the record's clocks of this kind it is, from 0: a plan has one review clock
 *     after another
 */
public record ClockName(int indicator, RecordId record, int turn) {}
