/**
 * Brings the sums to the board: reads the changelog of the sums store, which Kafka Streams writes
 * in the same transaction as everything else, and publishes it to the board cut at ends of
 * transactions.
 */
package org.dutywatch.monitor.board.feed;
