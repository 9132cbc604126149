/** How the monitor asks Kafka's administration: for topics, groups and offsets. */
package org.dutywatch.monitor.admin;
