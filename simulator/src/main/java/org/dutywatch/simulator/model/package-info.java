/**
 * Simulated councils: a seed and a first day in, events out. Nothing here knows Kafka, JSON or the
 * time of day; the data of an event is written by the contract's own {@code DataWriter}.
 */
package org.dutywatch.simulator.model;
