package org.dutywatch.proof.oracle;

/**
 * The place of one fact in its record.
 *
 * @param review the review's own id; empty but for a review
 */
record Slot(FactType type, String review) {}
