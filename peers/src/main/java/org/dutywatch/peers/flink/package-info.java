/** The three figures as a job of Flink. */
package org.dutywatch.peers.flink;
