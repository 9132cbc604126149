/**
 * Three figures of the monitor as the users of other engines would make them: by DuckDB, by
 * Hazelcast Jet and by Flink. Each runs in a process of its own and answers over HTTP, so that all
 * are measured the same way as the monitor beside them.
 */
package org.dutywatch.peers;
