/**
 * The command {@code dead-letters}: asks a running monitor over HTTP, and so works with any Kafka,
 * whose credentials stay with the monitor.
 */
package org.dutywatch.monitor.deadletters.command;
