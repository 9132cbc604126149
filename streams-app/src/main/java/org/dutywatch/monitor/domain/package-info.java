/**
 * The meaning: what is counted, and why. Pure functions over records; no Kafka, no JSON, and no
 * clock but an argument.
 *
 * <p>A child's <em>file</em> is the set of facts that stand about that child ({@code domain.file}).
 * A pure function reads a file and a <em>policy</em> ({@code domain.policy}) by the working
 * <em>calendar</em> ({@code domain.calendar}) and answers with <em>marks</em>: signed entries on
 * calendar rows ({@code domain.mark}). Every figure on the board is a sum of marks.
 */
package org.dutywatch.monitor.domain;
