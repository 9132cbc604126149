/**
 * A real Kafka broker without installing Kafka: one node, loopback only, its data in one folder.
 * {@link org.dutywatch.broker.EmbeddedBroker} runs it inside a program or a test, {@link
 * org.dutywatch.broker.BrokerCommand} as a process of its own. There is one copy of every record:
 * the data survives a crash of the process, not the loss of the disk.
 */
package org.dutywatch.broker;
