/** What a council does that has its events in a table: it asks anew at each refresh. */
package org.dutywatch.peers.duckdb;
