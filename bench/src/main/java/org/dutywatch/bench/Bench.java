package org.dutywatch.bench;

import java.nio.file.Path;
import org.dutywatch.monitor.app.KafkaClients;
import org.dutywatch.monitor.topology.Topics;

/**
 * What all contenders of a run share.
 *
 * @param clients makes Kafka clients by the monitor's settings
 * @param topics the inputs
 * @param partitions of each input
 * @param folder for what is kept on disk
 */
record Bench(KafkaClients clients, Topics topics, int partitions, Path folder) {}
