/** The three figures as a job of Hazelcast Jet. */
package org.dutywatch.peers.jet;
