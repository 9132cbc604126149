/**
 * The three figures of one file, in plain Java: what users of a stream engine would write between
 * its source and its sums. Jet and Flink run the same.
 */
package org.dutywatch.peers.rules;
