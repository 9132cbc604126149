/**
 * What arrived, and when: counters for each feed and authority. They are the one thing that depends
 * on deliveries and their order; no figure of the board is made of them.
 */
package org.dutywatch.monitor.domain.arrival;
