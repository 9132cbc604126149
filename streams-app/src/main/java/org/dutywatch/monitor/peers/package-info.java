/**
 * How the instances of a monitor ask one another for single cases, doubtful facts and files, which
 * each holds of other partitions. Whoever was asked answers by what it holds itself and asks
 * nobody. Questions and answers are sealed with the key of references: another key, another Kafka
 * or another generation cannot ask, is not believed, and reads nothing.
 */
package org.dutywatch.monitor.peers;
